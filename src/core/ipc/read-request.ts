import { type RequestArguments, type RequestChannel, requestSchemas } from './contract'

/** The arguments of a request, or where and how they are not what the channel takes: never their words. */
export type ReadRequest<Channel extends RequestChannel> =
  | { readonly ok: true; readonly args: RequestArguments<Channel> }
  | { readonly ok: false; readonly issues: readonly { readonly code: string; readonly path: string }[] }

/** Reads what a page sent on a channel. Never throws: a schema that fails over what it was given refuses it. */
export function readRequest<Channel extends RequestChannel>(
  channel: Channel,
  args: readonly unknown[]
): ReadRequest<Channel> {
  try {
    const parsed = requestSchemas[channel].safeParse(args)
    if (parsed.success) return { ok: true, args: parsed.data as RequestArguments<Channel> }
    const issues = parsed.error.issues.slice(0, mostIssues)
    return { ok: false, issues: issues.map(({ code, path }) => ({ code, path: placeOf(path) })) }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '' }] }
  }
}

/** So many are told of one request: a list of a million wrong items has a million. */
const mostIssues = 5

/** Numbers of items and no names: a page may put any words into those. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step : '*')).join('.')
}
