import type { EvidenceFile, FileState } from '../model/evidence-file'
import type { ClaimView } from './project-snapshot'
import type { Readiness } from './readiness'

/** A file of evidence that is not whole in the project's folder. */
export interface AbsentFile {
  /** Null where it must not be told. */
  readonly name: string | null
  readonly state: Exclude<FileState, 'here'>
}

/** The files of the evidence on these claims, each once, in the order of the claims. */
export function filesOfClaims(claims: readonly Pick<ClaimView, 'evidence'>[]): readonly EvidenceFile[] {
  const files = claims.flatMap(({ evidence }) => evidence.flatMap((item) => item.files ?? []))
  return [...new Map(files.map((file) => [file.sha256, file])).values()]
}

/** What is not whole of the files of the evidence on these claims, without their names: a copy may not tell them. */
export function absentOfClaims(
  claims: readonly Pick<ClaimView, 'evidence'>[],
  absent: ReadonlyMap<string, AbsentFile['state']>
): readonly AbsentFile[] {
  return filesOfClaims(claims).flatMap(({ sha256 }) => {
    const state = absent.get(sha256)
    return state === undefined ? [] : { name: null, state }
  })
}

/** The readiness of an article whose files of evidence stand so: what rests on a file that is not there is not shown. */
export function holdForFiles(readiness: Readiness, absent: readonly AbsentFile[]): Readiness {
  const blocks = states.flatMap((state) => blockOf(state, absent))
  return blocks.length === 0
    ? readiness
    : { ...readiness, isReady: false, waitsForSignoffs: false, blocks: [...blocks, ...readiness.blocks] }
}

const states = ['missing', 'changed', 'unreachable'] as const satisfies readonly AbsentFile['state'][]

/** Behind "1 evidence file" and behind "2 evidence files". */
const words: Readonly<Record<AbsentFile['state'], readonly [one: string, several: string]>> = {
  missing: ['is missing from the folder', 'are missing from the folder'],
  changed: ['was changed since it was added', 'were changed since they were added'],
  unreachable: ['could not be read', 'could not be read']
}

/** The first names; more would not be read. */
const shownNames = 5

function blockOf(state: AbsentFile['state'], absent: readonly AbsentFile[]): readonly string[] {
  const found = absent.filter((each) => each.state === state)
  if (found.length === 0) return []
  const named = found.flatMap(({ name }) => name ?? []).toSorted()
  const shown = named.slice(0, shownNames)
  const rest = found.length - shown.length
  const [one, several] = words[state]
  const what = found.length === 1 ? `1 evidence file ${one}` : `${found.length} evidence files ${several}`
  if (shown.length === 0) return [what]
  return [`${what}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`]
}
