import { type Check, standingChecks } from '../model/check'
import { isConclusion } from '../model/claim-status'
import {
  type EarlierCheck,
  type EarlierClaim,
  type EarlierSource,
  longestStatement
} from '../model/earlier-claim'
import type { Evidence } from '../model/evidence'
import { type CslItem, isConfidential, type Source } from '../model/source'
import { makeTellsIn } from './confidential-names'
import type { ClaimView, ProjectSnapshot } from './project-snapshot'
import { withhold } from './withhold'

/** Most claims of one article that others may ask for. */
const mostClaims = 2000

/** Most checks, and most sources, told of one claim. */
const mostOfEach = 10

/** Longest note or excerpt that is told, in UTF-16 code units; the rest stays in its project. */
const longestTold = 2000

/** Longest field of a source, in UTF-16 code units. */
const longestField = 500

/**
 * What other articles may know of the checks in this one: conclusions, on the words they were made on, with sources that are
 * on the record. Nothing is told that names a confidential source, nor of a claim whose second, independent check is still to
 * come: whoever makes that one may read it there.
 */
export function describeEarlier(snapshot: ProjectSnapshot): readonly EarlierClaim[] {
  const names = [...snapshot.confidentialNames, ...snapshot.sources.filter(isConfidential)]
  const { tells } = makeTellsIn(snapshot.blocks, names)
  const open = withhold(snapshot, 'leave out')
  const sources = new Map(open.sources.flatMap((source) => (isOnRecord(source) ? [[source.id, source]] : [])))
  const people = new Map(open.people.map((person) => [person.id, person]))
  const describeCheck = (check: Check): EarlierCheck => {
    const { id, by, at, workStatus, verdict, note, correction = '' } = check
    const person = people.get(by)
    return {
      name: person?.name ?? '',
      role: person?.role ?? null,
      at,
      workStatus,
      verdict,
      note: cut(note, longestTold),
      correction: cut(correction, longestTold),
      standing: open.authorship?.get(id)?.standing ?? 'unsigned'
    }
  }
  const describeEvidence = ({
    sourceId,
    stance,
    locator,
    excerpt,
    files = []
  }: Evidence): EarlierSource[] => {
    const source = sources.get(sourceId)
    if (source === undefined) return []
    const told = { locator: cut(locator, longestField), excerpt: cut(excerpt, longestTold) }
    return [{ item: plainItem(source.item), primary: source.primary, stance, ...told, files: files.length }]
  }
  return open.claims
    .flatMap((view) =>
      conclusionsByWords(view).map(
        ([words, checks]): EarlierClaim => ({
          number: view.number,
          words,
          isChanged: words !== view.words,
          checks: checks.slice(-mostOfEach).map(describeCheck),
          sources: view.evidence.flatMap(describeEvidence).slice(0, mostOfEach)
        })
      )
    )
    .filter(({ words }) => words.length <= longestStatement && !tells(words))
    .slice(0, mostClaims)
}

function isOnRecord({ terms }: Source): boolean {
  return terms === 'on the record'
}

/** The standing conclusions of a claim, by the words they are on. That a claim was cut says nothing of what it says. */
function conclusionsByWords({ status, checks }: ClaimView): readonly (readonly [string, readonly Check[]])[] {
  if (status.awaitsSecond === true) return []
  const conclusions = standingChecks(checks).filter(
    (check) => isConclusion(check) && check.workStatus !== 'cut' && check.ahead !== true
  )
  const words = [...new Set(conclusions.map((check) => check.words))]
  return words.map((each) => [each, conclusions.filter((check) => check.words === each)] as const)
}

/** A source as other projects may have it: without remarks on it. */
function plainItem({
  type,
  title,
  author,
  publisher,
  issued,
  accessed,
  URL,
  page,
  genre,
  ...rest
}: CslItem): CslItem {
  const texts = { title, 'container-title': rest['container-title'], publisher, page, genre }
  const told = Object.entries(texts).flatMap(([field, text]) =>
    text === undefined || text === '' ? [] : [[field, cut(text, longestField)]]
  )
  return {
    type,
    ...Object.fromEntries(told),
    ...(author === undefined ? {} : { author: author.slice(0, mostOfEach).map(plainName) }),
    ...(issued === undefined ? {} : { issued }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(URL === undefined || URL.length > longestTold ? {} : { URL })
  }
}

function plainName(name: NonNullable<CslItem['author']>[number]): NonNullable<CslItem['author']>[number] {
  return Object.fromEntries(
    Object.entries(name).map(([part, text]) => [part, cut(String(text), longestField)])
  )
}

/** The text, or its beginning with "…". No character is parted. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}
