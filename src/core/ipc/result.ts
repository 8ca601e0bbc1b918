/** What went wrong, said for a person: a stable code for programs and one sentence for the screen. */
export interface Problem<Code extends string = string> {
  readonly code: Code
  /** What happened, what is safe, what to do: a sentence a newsroom understands. */
  readonly message: string
  /** Technical detail for the log, never needed to act. */
  readonly detail?: string
}

/** The outcome of anything that is expected to fail at times. */
export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P }

/** A success that carries `value`. */
export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A failure that carries a problem with the given code and sentence. */
export function fail<Code extends string>(
  code: Code,
  message: string,
  detail?: string
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: detail === undefined ? { code, message } : { code, message, detail } }
}
