import { isSameRow, isSameTable } from '../../core/article/article-tables'
import { type Block, type BlockAttributes, lineBreak } from '../../core/article/block-schema'
import { numberLists } from '../../core/article/list-numbers'
import type { ProjectProof } from '../../core/document/project-proof'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { StatementId } from '../../core/model/author'
import { claimStates } from '../../core/model/claim-status'
import { fingerprintOf } from '../../core/model/fingerprint'
import { timeInFile } from '../../core/model/from-file'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import { labelOfState, wordOfRole } from '../../core/model/house-words'
import type { PersonId } from '../../core/model/ids'
import type { Publication } from '../../core/model/publication'
import { showHidden, showOnOneLine } from '../../core/model/show-hidden'
import { pageWords } from '../../core/words/page-words'
import { textWords } from '../../core/words/text-words'
import { segmentBlocks } from './article-segments'
import {
  type CheckReport,
  type ClaimReport,
  type EvidenceReport,
  type FileReport,
  type ItemReport,
  reportClaim,
  type Signed
} from './claim-report'
import { doubtOf } from './doubt-of'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { formatTime } from './format-time'
import { scopeOf, sortSignoffs } from './proof-html'
import { quoteMarksFor } from './quote-words'
import { titleOf } from './summary-html'

/**
 * The annotated copy as plain text in UTF-8, for a terminal, an e-mail or a comparison of two copies: what the copy
 * may call itself, the counts, then under "ARTICLE" the article with [n] after the words of claim n, under "CLAIMS"
 * every claim as "[n] words" with its status, checks and evidence indented below it, under "SOURCES" the sources.
 * Blocks are separated by an empty line and never wrapped; of a table each row is a line with tabs between its cells. Only our own headings stand in capitals at the margin of
 * the parts after the article: whatever people wrote is indented there, so that no note can pass for a heading.
 */
export function exportText(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const parts = [
    headOf(data),
    `${textWords.headings.summary}\n\n${summaryOf(data)}`,
    ...(options.proof === undefined
      ? []
      : [`${textWords.headings.verification}\n\n${verificationOf(options.proof, data.snapshot.style)}`]),
    ...(data.snapshot.publication === undefined
      ? []
      : [`${textWords.headings.publication}\n\n${publicationOf(data, data.snapshot.publication)}`]),
    `${textWords.headings.article}\n\n${articleText(data.snapshot)}`,
    `${textWords.headings.claims}\n\n${claimsOf(data)}`,
    `${textWords.headings.sources}\n\n${sourcesOf(data)}`,
    ...(options.withTalk ? [`${textWords.headings.talk}\n\n${talkOf(data)}`] : [])
  ]
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`)
}

function headOf(data: ExportData): string {
  const { standing, snapshot, options } = data
  const { info } = snapshot
  const lines = [
    `${standing.name.toUpperCase()}: ${standing.sentence}`,
    '',
    inline(titleOf(data)),
    inline([info.byline, info.dateline].filter((credit) => credit !== '').join(' · ')),
    textWords.exported(timeOf(options.exportedAt), inline(options.exportedBy), inline(options.appVersion)),
    textWords.project(inline(snapshot.projectId)) +
      (info.originalName === '' ? '' : textWords.articleFrom(inline(info.originalName))),
    snapshot.style.name === plainStyle.name ? '' : textWords.style(inline(snapshot.style.name))
  ]
  return lines.filter((line, index) => line !== '' || index === 1).join('\n')
}

function summaryOf({ counts, snapshot }: ExportData): string {
  const total = textWords.counts(pageWords.summary.claims(counts.total), counts.settled, counts.open)
  const states = claimStates.filter((state) => counts.byState[state] > 0)
  return [
    total,
    ...states.map((state) => `  ${inline(labelOfState(state, snapshot.style))}: ${counts.byState[state]}`)
  ].join('\n')
}

/** Who signed the article off, what is missing, and its version, a line each. */
export function verificationOf(proof: ProjectProof, style: HouseStyle): string {
  const { standing, earlier } = sortSignoffs(proof)
  const { blocks } = proof.readiness
  const signed = (label: string, signoffs: typeof standing): readonly string[] =>
    signoffs.map(
      (each) =>
        `  ${label}: ${inline(each.name)}, ${inline(wordOfRole(each.role, style))}, ${timeOf(each.at)}, ${inline(scopeOf(each))}, ${textWords.key(fingerprintOf(each.key))}`
    )
  return [
    ...(standing.length === 0 ? [pageWords.proof.nobody] : []),
    ...signed(textWords.signed, standing),
    ...signed(textWords.signedEarlier, earlier),
    ...(blocks.length === 0 ? [] : [pageWords.proof.notReady(inline(blocks.join(', ')))]),
    textWords.version(proof.state),
    textWords.besideFile
  ].join('\n')
}

/**
 * The article with [n] behind the words of claim n; blocks are parted by an empty line. For half a character, and for what a
 * terminal would obey, stands U+FFFD; what turns the direction of a line is its own affair, and ends with it.
 */
export function articleText(article: Pick<ProjectSnapshot, 'blocks' | 'claims'>): string {
  return writeBlocks(article)
    .map(({ before, lines }) => before + lines)
    .join('')
}

/** A block as it is written in plain text. Without claims, its lines are as long as its text. */
interface WrittenBlock {
  /** What parts it from the block before, and what stands before its words. */
  readonly before: string
  readonly lines: string
}

/** The blocks of an article in plain text, with [n] after the words of claim n. */
export function writeBlocks({
  blocks,
  claims
}: Pick<ProjectSnapshot, 'blocks' | 'claims'>): readonly WrittenBlock[] {
  const numbers = numberListItems(blocks)
  return segmentBlocks(blocks, claims).map((segments, index) => {
    const text = segments.map(({ text, endings }) => {
      return text + endings.map((mark) => `[${mark.claim.number}]`).join('')
    })
    const written = text.join('').replace(/\p{Cs}|(?!\t)\p{Cc}/gu, '\uFFFD')
    const isCell = blocks[index]?.attributes.type === 'cell'
    // a row is one line, and its tabs stand between cells only
    const lines = isCell ? written.replace(/[\t\u2028]/g, ' ') : written.replaceAll(lineBreak, '\n')
    const line = objectLine(blocks[index]?.attributes, lines === '')
    return { before: separatorBefore(blocks, index) + line + (numbers[index] ?? ''), lines }
  })
}

/** What a rule or picture shows besides its own text, and what parts the two. */
function objectLine(attributes: BlockAttributes | undefined, isAlone: boolean): string {
  if (attributes?.type === 'rule') return isAlone ? '* * *' : '* * *\n'
  if (attributes?.type !== 'image') return ''
  const alt = inline(attributes.alt ?? '')
  return `[${textWords.image(alt)}]${isAlone ? '' : ' '}`
}

function separatorBefore(blocks: readonly Block[], index: number): string {
  const previous = blocks[index - 1]?.attributes
  const attributes = blocks[index]?.attributes
  if (index === 0) return ''
  if (isSameRow(previous, attributes)) return '\t'
  return isSameTable(previous, attributes) ? '\n' : '\n\n'
}

/** What stands before each block: "• " or "2. " by depth before list items, "> " before quotes, else nothing. */
function numberListItems(blocks: readonly Block[]): readonly string[] {
  const { numbers } = numberLists(blocks, 0, blocks.length)
  return blocks.map(({ attributes }, index) => {
    if (attributes.type === 'quote') return '> '
    if (attributes.type !== 'list') return ''
    const number = numbers[index] ?? null
    return `${'   '.repeat(attributes.depth ?? 0)}${number === null ? '• ' : `${number}. `}`
  })
}

function claimsOf(data: ExportData): string {
  const reports = data.snapshot.claims.map((claim) => reportClaim(data, claim))
  if (reports.length === 0) return pageWords.noneYet
  return reports.map(claimText).join('\n\n')
}

function claimText(claim: ClaimReport): string {
  const verdict = claim.verdict === null ? '' : textWords.verdict(claim.verdict)
  const place = claim.isMarked ? '' : textWords.notInArticle
  return [
    `[${claim.number}] ${quoted(claim.words)}`,
    `    ${inline(claim.label)}${verdict}${place}. ${inline(claim.reason)}`,
    ...findingsOf(claim)
  ].join('\n')
}

/** What is known of a claim besides its words and its state, indented by four spaces; what a line tells more stands four deeper. */
export function findingsOf(claim: ClaimReport): readonly string[] {
  const facts = [
    claim.kind,
    claim.risk === 'normal' ? '' : textWords.risk(claim.risk),
    claim.legal ? textWords.legal : '',
    claim.isRemoved ? textWords.takenOff : ''
  ]
  const lines = [
    `    ${textWords.kind(facts.filter((fact) => fact !== '').join(', '))}`,
    claim.checkedWords === null ? '' : `    ${textWords.checkedWords(quoted(claim.checkedWords))}`,
    ...claim.checks.map(checkText),
    ...claim.checklist.map(itemText),
    ...claim.evidence.map(evidenceText),
    ...claim.relations.map(({ how, number }) => `    ${textWords.relation(how, number)}`),
    `    ${textWords.markedBy(signedText(claim.marked))}`
  ]
  return lines.filter((line) => line !== '')
}

function checkText(check: CheckReport): string {
  const superseded = check.isSuperseded ? textWords.superseded : ''
  const rests = check.evidence.length === 0 ? '' : textWords.restsOn(check.evidence.join(', '))
  return [
    `    ${textWords.check(check.statement + superseded, signedText(check.by))}${rests}`,
    check.words === null ? '' : `        ${textWords.readAs(quoted(check.words))}`,
    check.correction === '' ? '' : `        ${textWords.shouldRead(quoted(check.correction))}`,
    check.note === '' ? '' : indent(check.note)
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function itemText({ text, state, readThen, by }: ItemReport): string {
  const then = readThen.map((words) => textWords.tickedWhen(quoted(words))).join('')
  const who =
    by.length === 0
      ? ''
      : textWords.by(
          by.map((each) => signedText(each) + (each.note === '' ? '' : `: ${quoted(each.note)}`)).join('; ')
        )
  return `    ${textWords.checklist(state, inline(text))}${then}${who}`
}

function evidenceText(evidence: EvidenceReport): string {
  const locator = evidence.locator === '' ? '' : `, ${inline(evidence.locator)}`
  const removed = evidence.isRemoved ? textWords.takenOffSince : ''
  const excerpt = evidence.isWithheld ? `        ${textWords.withheld}` : ''
  return [
    `    ${textWords.evidence(evidence.number, evidence.stance)}${removed}: ${evidence.citation}${locator}`,
    evidence.excerpt === '' ? excerpt : indent(evidence.excerpt),
    ...evidence.files.map(fileText)
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function fileText({ name, facts, sha256 }: FileReport): string {
  const hash = sha256 === '' ? '' : `\n            SHA-256 ${sha256}`
  return `        ${textWords.file(inline(name), facts)}${hash}`
}

function sourcesOf(data: ExportData): string {
  const sources = [...data.sources.values()]
  if (sources.length === 0) return pageWords.noneYet
  return sources
    .map(({ number, source, citation, isWithheld }) => {
      const terms = source.terms === 'on the record' ? '' : `, ${source.terms}`
      const rank = source.primary ? textWords.primary : textWords.secondary
      return `${number}. ${citation} (${rank}${terms}${isWithheld ? textWords.sourceWithheld : ''})`
    })
    .join('\n')
}

/** Where the article was published and what readers were told since, a line each. */
export function publicationOf(data: ExportData, publication: Publication): string {
  const steps = publication.steps.map(({ id, act, on, place, url, note, state, by, at }) => {
    const where = [place, url].filter((text) => text !== '').map(inline)
    const what = act === 'published' ? textWords.published(inline(on), where.join(', ')) : textWords.reopened
    const line = textWords.step(what, state.slice(0, 16), nameOf(data, by, id), timeOf(at))
    return note === '' ? line : `${line}\n${indent(note)}`
  })
  const notices = publication.notices.map(({ id, kind, wording, claims, state, by, at }) => {
    const numbers = data.snapshot.claims.flatMap(({ claim, number }) =>
      claims.includes(claim.id) ? number : []
    )
    const what = kind + textWords.onClaims(numbers)
    return `${textWords.notice(what, state.slice(0, 16), nameOf(data, by, id), timeOf(at))}\n${indent(wording)}`
  })
  return [...steps, ...notices].join('\n')
}

/** Whoever made a statement, and what speaks against it. */
function nameOf(data: ExportData, by: PersonId, id: StatementId): string {
  const name = data.people.get(by)?.name || pageWords.unknownPerson
  const doubt = doubtOf(data, id)
  return inline(doubt === '' ? name : pageWords.doubtedName(name, doubt))
}

function talkOf(data: ExportData): string {
  const { snapshot } = data
  if (snapshot.threads.length === 0) return pageWords.none
  const threads = snapshot.threads.map(({ thread, state, posts }) => {
    const number = snapshot.claims.find(({ claim }) => claim.id === thread.claimId)?.number
    const on = number === undefined ? '' : textWords.onClaim(number)
    const about = thread.claimId === null && thread.words !== '' ? `\n${indent(`“${thread.words}”`)}` : ''
    const head = thread.purpose === 'query' ? textWords.query(inline(thread.to)) : textWords.discussion
    return [
      `${head}${on}: ${state}${about}`,
      ...posts.map(({ id, act, text, by, at, fromFile }) => {
        const who = nameOf(data, by, id)
        const said =
          fromFile === undefined
            ? ''
            : textWords.fromFile(inline(fromFile.name), inline(timeInFile(fromFile)))
        return `    ${act}, ${said}${who}, ${timeOf(at)}${text === '' ? '' : `\n${indent(text)}`}`
      })
    ].join('\n')
  })
  return threads.join('\n\n')
}

function signedText({ name, role, at, doubt }: Signed): string {
  const tag = doubt === '' ? '' : ` (${inline(doubt)})`
  return `${inline(name)}${role === '' ? '' : `, ${role}`}, ${timeOf(at)}${tag}`
}

function timeOf(iso: string): string {
  return formatTime(iso) ?? inline(iso)
}

function inline(text: string): string {
  return showOnOneLine(text)
}

function quoted(words: string): string {
  const [open, close] = quoteMarksFor(words)
  return `${open}${inline(words)}${close}`
}

function indent(text: string): string {
  return showHidden(text).replace(/^/gm, '        ')
}
