import { app } from 'electron'
import * as Y from 'yjs'
import { chooseTalk, type TalkChoice } from '../core/article/choose-talk'
import { openDocument } from '../core/document/schema'
import { type ImportSeed, seedImport } from '../core/document/seed-import'
import type { Result } from '../core/ipc/result'
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

/** What the person wants of an article that was read. */
export interface ImportWish {
  readonly dropFurniture: boolean
  readonly talk: TalkChoice
}

/** Projects on this computer's disks. */
export interface ProjectDisk {
  open(folder: string, long: LongWork): Promise<Result<ProjectStore>>
  create(folder: string, read: ReadArticle, wish: ImportWish): Promise<Result<ProjectStore>>
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
    create: (folder, read, { dropFurniture: drops, talk }) => {
      const chosen = { ...chooseTalk(read.article, talk), images: read.article.images ?? [] }
      const article = drops ? dropFurniture(chosen) : chosen
      const creator = settings.current.person
      return createProject({
        ...ports,
        signer: identity.signer,
        folder,
        projectId: newId('project', ports.random),
        title: article.title,
        original: read.original,
        images: article.images ?? [],
        creator,
        seed: seedOf({
          imported: article,
          originalName: read.original.name,
          style: styleForNewProject(settings),
          creator,
          at: ports.now().toISOString(),
          fillRandom: ports.random
        })
      })
    }
  }
}

function seedOf(seed: ImportSeed): Uint8Array {
  const doc = new Y.Doc()
  seedImport(openDocument(doc), seed)
  return Y.encodeStateAsUpdate(doc)
}
