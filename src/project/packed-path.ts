import { isDeviceName } from '../core/model/file-name'
import {
  capturesFolderName,
  gitAttributes,
  manifestName,
  originalFolderName,
  replicasFolderName
} from './folder-layout'

const folders: readonly string[] = [originalFolderName, capturesFolderName, replicasFolderName]
const deepest = 8
const longest = 240

/**
 * Whether a packed project may hold a file of this path: one of ours, in lower case, without anything that a system
 * could take for another place or for a device. docs/project-format.md, "A packed project".
 */
export function isPackedPath(path: string): boolean {
  if (path === manifestName || path === gitAttributes.name) return true
  const names = path.split('/')
  return (
    path.length <= longest &&
    names.length > 1 &&
    names.length <= deepest &&
    folders.includes(names[0] ?? '') &&
    names.every((name) => /^[a-z0-9_-]+(\.[a-z0-9_-]+)?$/.test(name) && !isDeviceName(name))
  )
}
