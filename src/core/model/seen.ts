/** How far each writing client had come, as pairs of client id and clock: everything it wrote below. */
export type ReachedPairs = readonly (readonly [client: number, clock: number])[]

/** What a person has seen of a project, as their computer keeps it. See UnreadActivity. */
export interface SeenMarks {
  /** What there was when they left it last. */
  readonly here: ReachedPairs
  /** What was all looked at. */
  readonly seen: ReachedPairs
  /** Looked at beyond that: clocks by client. */
  readonly read: readonly (readonly [client: number, clocks: readonly number[]])[]
  /** Large losses that were put aside, by their keys. */
  readonly losses?: readonly string[] | undefined
}
