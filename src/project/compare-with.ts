import { proveProject } from '../core/document/project-proof'
import type { ProjectSnapshot } from '../core/document/project-snapshot'
import type { FileContent, FoundRecord, ReadChange } from '../core/model/file-verdict'
import type { Comparison } from './comparison'
import { type ExportFiles, readExportFiles } from './export-files'
import type { FsPort } from './fs-port'
import { recordReader } from './record-files'
import { sha256, toHex } from './sha256'
import type { HeldProject } from './verify-here'

/** What makes a project's forms anew and holds files against them: from the room of formats, which this one knows not. */
export interface Remaking {
  readonly mostImageBytes: number
  /** Each is loaded when it is first needed. */
  readonly compareExport: () => Promise<
    (
      bytes: Uint8Array,
      exportedAt: string,
      from: ExportFiles & { readonly snapshot: ProjectSnapshot }
    ) => Promise<FileContent | undefined>
  >
  readonly findChange: () => Promise<
    (
      bytes: Uint8Array,
      exportedAt: string,
      from: ExportFiles & { readonly snapshot: ProjectSnapshot }
    ) => Promise<ReadChange | undefined>
  >
  readonly compareRecord: () => Promise<
    (
      found: FoundRecord,
      project: Omit<HeldProject, 'folder'>,
      reader: ReturnType<typeof recordReader>,
      hashOf: (bytes: Uint8Array) => string
    ) => Promise<FileContent | undefined>
  >
}

/** Holds what is verified against this project. */
export function compareWith(
  fs: FsPort,
  { folder, ...project }: HeldProject,
  { mostImageBytes, ...load }: Remaking
): Comparison {
  const remakeFrom = async () => {
    const { snapshot, proof } = proveProject(project.updates, project.projectId, project.signing)
    return { snapshot, ...(await readExportFiles(fs, folder, { snapshot, proof }, mostImageBytes)) }
  }
  return {
    file: async (bytes, exportedAt) => {
      const compareExport = await load.compareExport()
      return compareExport(bytes, exportedAt, await remakeFrom())
    },
    changed: async (bytes, exportedAt) => {
      const findChange = await load.findChange()
      return findChange(bytes, exportedAt, await remakeFrom())
    },
    record: async (found) => {
      const compareRecord = await load.compareRecord()
      const reader = recordReader(fs, folder, { holdsBytes: false })
      return compareRecord(found, project, reader, (bytes) => toHex(sha256(bytes)))
    }
  }
}
