import { resolve } from 'node:path'
import type { ClaimView } from '../../core/document/project-snapshot'
import { EarlierIndex } from '../../core/earlier/earlier-index'
import type { EarlierCheck, EarlierMatch, EarlierSource } from '../../core/model/earlier-claim'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { earlierWords } from '../../core/words/earlier-words'
import { diskFs } from '../../project/disk-fs'
import type { EarlierReading } from '../../project/earlier-reading'
import type { Manifest } from '../../project/manifest'
import { readEarlier } from '../../project/read-earlier'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder, type SnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const earlierUsage = 'stet earlier DIR.stet [--all] [--json]'

/** How long the projects beside may be read, ms: whoever asks on the command line waits for the answer. */
const longest = 600_000

/** Prints which claims of a project were checked before, in the projects beside it. */
export async function earlierCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: [], flags: ['json', 'all'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, earlierUsage)
  const { path, flags } = options.value
  const folder = resolve(terminal.workingFolder, path)
  const found = await readSnapshotOfFolder(folder, terminal)
  if (!found.ok) return refuse(terminal, found.problem)
  const mayAsk = flags.has('all') ? () => true : makeIsOfList(found.value)
  const clock = () => performance.now()
  const reading = await readEarlier({ fs: diskFs, folder, mayAsk, cache: null, clock, longest })
  const { late } = reading
  const notes = [...reading.notes, ...(late === 0 ? [] : [earlierWords.notYet(late)])]
  for (const note of notes) terminal.error(`stet: ${showOnOneLine(note)}\n`)
  const claims = matchClaims(found.value, reading)
  terminal.out(
    flags.has('json')
      ? `${JSON.stringify(describe(claims, { ...reading, notes }), null, 2)}\n`
      : inWords(claims, reading)
  )
  return exitCodes.done
}

/** Whether a project was made by somebody who is on this project's list of people. */
function makeIsOfList({ creator, proof }: SnapshotOfFolder): (manifest: Manifest) => boolean {
  const keys = new Set<string>(creator === null ? [] : [creator.key])
  for (const [key, { isMember }] of proof.roster) if (isMember) keys.add(key)
  return (manifest) => manifest.creator !== undefined && keys.has(manifest.creator.key)
}

interface MatchedClaim {
  readonly view: ClaimView
  readonly matches: readonly EarlierMatch[]
  readonly more: number
}

function matchClaims({ snapshot }: SnapshotOfFolder, { projects }: EarlierReading): readonly MatchedClaim[] {
  const index = new EarlierIndex(projects)
  return snapshot.claims.flatMap((view) => {
    const { matches, more } = index.find(view.words, snapshot.info.language)
    return matches.length === 0 ? [] : { view, matches, more }
  })
}

function describe(claims: readonly MatchedClaim[], { projects, notes, notAsked }: EarlierReading) {
  return {
    projects: projects.map(({ projectId, folder, title, claims: { length } }) => ({
      projectId,
      folder,
      title,
      claims: length
    })),
    notAsked,
    notes,
    claims: claims.map(({ view: { number, claim, words }, matches, more }) => ({
      number,
      id: claim.id,
      words,
      more,
      matches
    }))
  }
}

function inWords(claims: readonly MatchedClaim[], { projects, notAsked }: EarlierReading): string {
  const { earlier } = cliWords
  const head = [earlier.count(claims.length, projects.length)]
  if (notAsked.length > 0) head.push(showOnOneLine(earlier.notAsked(notAsked)))
  const lines = claims.flatMap(({ view, matches, more }) => [
    `${view.number}. ${showOnOneLine(view.words)}`,
    ...matches.flatMap(linesOf),
    ...(more === 0 ? [] : [`   ${earlier.more(more)}`])
  ])
  return `${[...head, ...lines].join('\n')}\n`
}

function linesOf({ likeness, loose, project, claim }: EarlierMatch): readonly string[] {
  const { earlier } = cliWords
  const lines = [
    earlier[likeness](earlier.article(project.title, project.folder), claim.number),
    ...(likeness === 'same' ? [] : [`“${claim.words}”`]),
    ...claim.checks.map(checkLine),
    ...(claim.isChanged ? [earlier.changed] : []),
    ...(project.isPartly ? [earlier.partly] : []),
    ...(loose === '' ? [] : [earlier.loose(loose)]),
    ...claim.sources.map(sourceLine)
  ]
  return lines.map((line, at) => `${at === 0 ? '   ' : '     '}${showOnOneLine(line)}`)
}

function checkLine({
  name,
  role,
  at,
  workStatus,
  verdict,
  note,
  correction,
  standing
}: EarlierCheck): string {
  const { earlier } = cliWords
  const called = name || earlier.somebody
  const who = role === null ? called : `${called}, ${role}`
  const isKnown = standing === 'self' || standing === 'member'
  return [
    earlier.found(verdict ?? workStatus, who, at.slice(0, 10)),
    ...(isKnown ? [] : [earlier.notOnList]),
    ...(correction === '' ? [] : [earlier.shouldRead(correction)]),
    ...(note === '' ? [] : [note])
  ].join(' ')
}

function sourceLine({ item, stance, locator, excerpt, isOutside }: EarlierSource): string {
  const authors = (item.author ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].join(' ')
  )
  const named = [...authors, item.title, item['container-title'], item.publisher, item.URL, locator]
  const source = named.filter((part) => part !== undefined && part.trim() !== '').join(', ')
  const { earlier } = cliWords
  const line = earlier.source(stance, source, excerpt)
  return isOutside ? `${line}. ${earlier.outside}` : line
}
