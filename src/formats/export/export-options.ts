/** What an export says of its own making. */
export interface ExportOptions {
  /** ISO 8601 in UTC. */
  readonly exportedAt: string
  /** Name of the person who exports. */
  readonly exportedBy: string
  /** Version of Stet that writes the export. */
  readonly appVersion: string
}
