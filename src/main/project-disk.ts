import { app } from 'electron'
import * as Y from 'yjs'
import { openDocument } from '../core/document/schema'
import { seedArticle } from '../core/document/seed-article'
import type { Result } from '../core/ipc/result'
import type { HouseStyle } from '../core/model/house-style'
import { newId } from '../core/model/ids'
import { dropFurniture } from '../formats/import/page-furniture'
import { createProject } from '../project/create-project'
import type { LongWork } from '../project/long-work'
import { openProject } from '../project/open-project'
import type { ProjectStore } from '../project/project-store'
import { systemPorts } from '../project/system-ports'
import { FolderReader } from './folder-reader'
import { styleForNewProject } from './handlers/styles'
import type { Identity } from './identity'
import type { ReadArticle } from './imported-articles'
import { log } from './log'
import type { SettingsFile } from './settings-file'
import { startReadingProcess } from './worker-host'

/** Projects on this computer's disks. */
export interface ProjectDisk {
  open(folder: string, long: LongWork): Promise<Result<ProjectStore>>
  create(folder: string, read: ReadArticle, dropsFurniture: boolean): Promise<Result<ProjectStore>>
}

/** Who works here. */
export interface DiskOwner {
  readonly identity: Identity
  readonly settings: SettingsFile
}

/** The disk as it is: projects anywhere, journals in the app's own data folder. */
export function openProjectDisk({ identity, settings }: DiskOwner): ProjectDisk {
  const reader = new FolderReader({ start: startReadingProcess, warn: (message) => log.warn(message) })
  const ports = { ...systemPorts, dataFolder: app.getPath('userData'), readFolder: reader.read }
  return {
    open: (folder, long) => openProject({ ...ports, folder, signer: identity.signer, long }),
    create: (folder, read, dropsFurniture) => {
      const article = dropsFurniture ? dropFurniture(read.article) : read.article
      return createProject({
        ...ports,
        signer: identity.signer,
        folder,
        projectId: newId('project', ports.random),
        title: article.title,
        original: read.original,
        images: article.images ?? [],
        creator: settings.current.person,
        seed: seedOf(article, read.original.name, styleForNewProject(settings))
      })
    }
  }
}

function seedOf(article: ReadArticle['article'], originalName: string, style: HouseStyle | null): Uint8Array {
  const doc = new Y.Doc()
  seedArticle(openDocument(doc), article, originalName, style)
  return Y.encodeStateAsUpdate(doc)
}
