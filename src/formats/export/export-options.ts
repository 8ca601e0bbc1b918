import type { ProjectProof } from '../../core/document/project-proof'

/** What an export says of its own making. */
export interface ExportOptions {
  /** ISO 8601 in UTC. */
  readonly exportedAt: string
  /** Name of the person who exports. */
  readonly exportedBy: string
  /** Version of Stet that writes the export. */
  readonly appVersion: string
  /** Who signed what off; without it the copy is a draft and says nothing of signatures. */
  readonly proof?: ProjectProof
  /** The article's pictures by name, as far as they are at hand and may go into the export. */
  readonly images?: ReadonlyMap<string, Uint8Array>
}

/** Most bytes of pictures that go into one export: larger pages are not opened by every program. */
export const mostImageBytes = 60 * 1024 * 1024
