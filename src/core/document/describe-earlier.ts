import { type Check, standingChecks } from '../model/check'
import { isConclusion } from '../model/claim-status'
import {
  type EarlierCheck,
  type EarlierClaim,
  type EarlierProject,
  type EarlierSource,
  longestStatement
} from '../model/earlier-claim'
import type { Evidence } from '../model/evidence'
import { needsSecondCheck, readCheckedBy } from '../model/second-check'
import type { CslItem, Source } from '../model/source'
import type { TellingSource } from '../model/telling-names'
import type { Tells } from '../model/telling-words'
import { makeTellsIn } from './confidential-names'
import { outsideChecks } from './outside-checks'
import type { ClaimView, ProjectSnapshot } from './project-snapshot'
import { withheldWords, withhold } from './withhold'

/** Most claims of one article that others may ask for. */
const mostClaims = 2000

/** Most checks, and most sources, told of one claim. */
const mostOfEach = 10

/** Longest note or excerpt that is told, in UTF-16 code units; the rest stays in its project. */
const longestTold = 2000

/** Longest field of a source, in UTF-16 code units. */
const longestField = 500

/** Most characters told of one project: some hundred times what a long article comes to. */
const mostTold = 4_000_000

/**
 * What other articles may know of the checks in this one: conclusions, on the words they were made on, with the sources that
 * they rest on and that are on the record. Nothing is told that names another source, in whatever field, nor of a claim that
 * somebody cut, nor on words whose second, independent check is still to come: whoever makes that one may read it there.
 */
export function describeEarlier(snapshot: ProjectSnapshot): readonly EarlierClaim[] {
  const { tells } = makeTellsIn(snapshot.blocks, namesToKeep(snapshot))
  // nothing stands in the place of what tells: that there is something would be told by that
  const toldOf = (text: string, longest: number): string => (isHidden(text, tells) ? '' : cut(text, longest))
  const open = withhold(snapshot, 'leave out')
  const sources = new Map(
    open.sources.flatMap((source) =>
      isOnRecord(source, snapshot) && !isTellingItem(source.item, tells) ? [[source.id, source]] : []
    )
  )
  const people = new Map(open.people.map((person) => [person.id, person]))
  const describeCheck = (check: Check): EarlierCheck => {
    const { id, by, at, workStatus, verdict, note, correction = '' } = check
    const person = people.get(by)
    const isNamed = person !== undefined && !isHidden(person.name, tells)
    return {
      name: isNamed ? person.name : '',
      role: isNamed ? person.role : null,
      at,
      workStatus,
      verdict,
      note: toldOf(note, longestTold),
      correction: toldOf(correction, longestTold),
      standing: open.authorship?.get(id)?.standing ?? 'unsigned'
    }
  }
  const describeEvidence = ({
    id,
    sourceId,
    stance,
    locator,
    excerpt,
    files = []
  }: Evidence): EarlierSource[] => {
    const source = sources.get(sourceId)
    if (source === undefined) return []
    const told = { locator: toldOf(locator, longestField), excerpt: toldOf(excerpt, longestTold) }
    const isOutside = snapshot.outside?.evidence.has(id) ?? false
    const kept = { files: files.length, isOutside }
    return [{ item: plainItem(source.item), primary: source.primary, stance, ...told, ...kept }]
  }
  const described = open.claims
    .flatMap((view) =>
      conclusionsByWords(view, snapshot).map(([words, checks]): EarlierClaim => {
        const restedOn = new Set(checks.flatMap(({ evidence }) => evidence))
        return {
          number: view.number,
          words,
          isChanged: words !== view.words,
          checks: checks.slice(-mostOfEach).map(describeCheck),
          sources: open.evidence
            .filter(({ id }) => restedOn.has(id))
            .flatMap(describeEvidence)
            .slice(0, mostOfEach)
        }
      })
    )
    .filter(({ words }) => words.length <= longestStatement && !isHidden(words, tells))
    .slice(0, mostClaims)
  return withinMost(described)
}

/** What other articles may know of this one, in a folder of this name. What it is called is "" where that tells. */
export function describeProject(
  snapshot: ProjectSnapshot,
  folder: string,
  isPartly: boolean
): EarlierProject {
  const { projectId, info, blocks } = snapshot
  const { tells, tellsFile } = makeTellsIn(blocks, namesToKeep(snapshot))
  return {
    projectId,
    folder: tellsFile(folder) ? '' : folder,
    title: isHidden(info.title, tells) ? '' : info.title,
    language: info.language,
    isPartly,
    claims: describeEarlier(snapshot)
  }
}

/** As many of the first as may be told of one project. */
function withinMost(claims: readonly EarlierClaim[]): readonly EarlierClaim[] {
  let left = mostTold
  return claims.filter((claim) => {
    left -= JSON.stringify(claim).length
    return left >= 0
  })
}

/** Whether a text tells who a source is, or stands in the place of one that does. */
function isHidden(text: string, tells: Tells): boolean {
  return text.includes(withheldWords) || tells(text)
}

/** Whether any field of a source names another source; the words of an address are parted by signs. */
function isTellingItem(item: CslItem, tells: Tells): boolean {
  const texts = JSON.stringify(item).replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ')
  return tells(texts) || Object.values(item).some((field) => typeof field === 'string' && tells(field))
}

/** Whether a source may be named elsewhere: on the record, and by nobody's word who is not on the project's list. */
function isOnRecord({ id, terms }: Source, { outside }: Pick<ProjectSnapshot, 'outside'>): boolean {
  return terms === 'on the record' && outside?.terms.has(id) !== true
}

/** What the sources are called that are not to be named. */
function namesToKeep(snapshot: ProjectSnapshot): readonly TellingSource[] {
  const { confidentialNames, sources } = snapshot
  return [...confidentialNames, ...sources.filter((source) => !isOnRecord(source, snapshot))]
}

/**
 * The standing conclusions of a claim, by the words they are on. What was cut says nothing of what it says. Where a claim
 * needs two checks, those on words that nobody on the list has checked twice are nobody else's business, whatever became of the
 * claim.
 */
function conclusionsByWords(
  { claim, status, checks }: ClaimView,
  snapshot: ProjectSnapshot
): readonly (readonly [string, readonly Check[]])[] {
  const standing = standingChecks(checks)
  if (status.awaitsSecond === true || standing.some(({ workStatus }) => workStatus === 'cut')) return []
  const conclusions = standing.filter((check) => isConclusion(check) && check.ahead !== true)
  const isOutside = outsideChecks(snapshot)
  const isTold = (words: string): boolean =>
    !needsSecondCheck(claim, snapshot.info.secondCheck) ||
    readCheckedBy(checks, words, isConclusion, isOutside).isTwice
  const words = [...new Set(conclusions.map((check) => check.words))].filter(isTold)
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
