/** What a finding is about. `edits` are those that no file holds any more, or that do not agree. */
export type FindingKind =
  | 'segment'
  | 'edits'
  | 'original'
  | 'picture'
  | 'evidence file'
  | 'settings for git'
  | 'other file'

/** One thing in a project folder that is not as it should be. */
export interface Finding {
  readonly kind: FindingKind
  /** Its path in the project folder, with "/" between names; null when it is about no single file. */
  readonly file: string | null
  /** What it is, what is safe, what to do. */
  readonly message: string
  /** `harmless` needs nothing; `damage` may cost words or proof until it is mended. */
  readonly weight: 'harmless' | 'damage'
}
