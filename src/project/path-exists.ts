import { stat } from 'node:fs/promises'

/** Whether anything is at the path now. */
export function pathExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
