/** What one session wrote, as Yjs V1 updates in its order. */
export interface UpdateLane {
  /** Its replica id. */
  readonly replica: string
  /** One more than the highest among the lanes that it had read when it began. */
  readonly generation: number
  readonly updates: readonly Uint8Array[]
}
