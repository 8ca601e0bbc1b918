import { CodePoints } from '../../core/anchoring/code-points'
import { textOfBlock } from '../../core/article/block-schema'
import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import type { TextRange } from '../../core/model/anchor'
import { pageWords } from '../../core/words/page-words'
import { textWords } from '../../core/words/text-words'
import { rangesOf } from './article-segments'
import {
  type CheckReport,
  type ClaimReport,
  type EvidenceReport,
  reportClaim,
  type Signed
} from './claim-report'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { articleText, writeBlocks } from './plain-text'
import { quoteMarksFor } from './quote-words'
import { titleOf } from './summary-html'

/** The JSON-LD context of the W3C Web Annotation Vocabulary, by which such a file is known. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

/** Code points of the text before and after that go with a quote, as in other annotation tools. */
const contextLength = 32

/** The plain text of the article, as `article-text` writes it, and where ranges of the article stand in it. */
interface WrittenArticle {
  readonly points: readonly string[]
  /** In code points. */
  readonly placeOf: (range: TextRange) => TextRange
}

/**
 * The claims as one AnnotationCollection of the W3C Web Annotation Data Model, in JSON-LD. Each claim assesses its words
 * in the article: told by their quote, and by their place, in code points, in the article alone as plain text. Its bodies
 * are what was found, the checks, the corrections, the evidence and the kind. A claim whose words are gone, or whose mark
 * was taken off, has the whole article as its target, and says its words. Confidential sources are withheld as in every copy.
 */
export function exportAnnotations(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const project = `urn:x-stet:${data.snapshot.projectId}`
  const text = writtenArticle(data.snapshot)
  const items = data.snapshot.claims.map((view) => annotationOf(data, view, text, project))
  const collection = {
    '@context': annotationContext,
    id: `${project}:claims`,
    type: 'AnnotationCollection',
    label: pageWords.annotations.label(data.standing.name, titleOf(data)),
    'dcterms:description': data.standing.sentence,
    ...momentOf('generated', options.exportedAt),
    generator: { type: 'Software', name: pageWords.annotations.maker(options.appVersion) },
    total: items.length,
    first: {
      id: `${project}:claims:page`,
      type: 'AnnotationPage',
      partOf: { id: `${project}:claims`, type: 'AnnotationCollection' },
      startIndex: 0,
      items
    }
  }
  return new TextEncoder().encode(`${escapeHidden(JSON.stringify(collection, null, 2))}\n`)
}

function annotationOf(data: ExportData, view: ClaimView, text: WrittenArticle, project: string): object {
  const report = reportClaim(data, view)
  const source = `${project}:article`
  const places = rangesOf(view).map(text.placeOf)
  const held = places.filter(({ start, end }) => end > start)
  const targets = held.map((place) => ({ source, selector: selectorsOf(text, place) }))
  return {
    id: `${project}:claim:${view.claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    ...signatureOf(report.marked),
    body: bodiesOf(report, view, held.length > 0),
    target: targets.length === 0 ? source : targets
  }
}

function selectorsOf({ points }: WrittenArticle, { start, end }: TextRange): readonly object[] {
  const slice = (from: number, to: number): string => points.slice(Math.max(0, from), to).join('')
  return [
    {
      type: 'TextQuoteSelector',
      exact: slice(start, end),
      prefix: slice(start - contextLength, start),
      suffix: slice(end, end + contextLength)
    },
    { type: 'TextPositionSelector', start, end }
  ]
}

function bodiesOf(report: ClaimReport, { claim }: ClaimView, isHeld: boolean): readonly object[] {
  const { annotations } = pageWords
  const finding = [
    `${report.label}.`,
    report.verdict === null ? '' : annotations.verdict(report.verdict),
    report.reason,
    report.isRemoved ? annotations.takenOff(quoted(report.words)) : '',
    report.isRemoved || isHeld ? '' : annotations.notInArticle(quoted(report.words)),
    report.checkedWords === null ? '' : `${textWords.checkedWords(quoted(report.checkedWords))}.`
  ]
  return [
    textBody('assessing', finding.filter((part) => part !== '').join(' ')),
    ...report.checks.flatMap(checkBodies),
    ...report.evidence.flatMap(evidenceBodies),
    ...[report.kind, ...(claim.tags ?? [])].map((tag) => textBody('tagging', tag))
  ]
}

function checkBodies({
  by,
  statement,
  note,
  words,
  correction,
  isSuperseded
}: CheckReport): readonly object[] {
  const { superseded, doubted, readAs } = pageWords.annotations
  // whose signature it is not is said with the words, where no program can pass it over
  const said = [
    statement,
    isSuperseded ? superseded : '',
    by.doubt === '' ? '' : doubted(by.doubt),
    words === null ? '' : readAs(quoted(words))
  ].join('')
  const comment = textBody('commenting', note === '' ? said : `${said}: ${note}`, by)
  return correction === '' ? [comment] : [comment, textBody('editing', correction, by)]
}

function evidenceBodies(evidence: EvidenceReport): readonly object[] {
  const { stance, citation, locator, excerpt, address, isRemoved } = evidence
  const head = `${stance}${isRemoved ? textWords.takenOffSince : ''}: ${citation}`
  const cited = textBody('linking', locator === '' ? head : `${head}, ${locator}`)
  // what was taken off is no link of the claim any more
  if (address === null || isRemoved) return [cited]
  const quoted = excerpt === '' ? {} : { selector: { type: 'TextQuoteSelector', exact: excerpt } }
  return [cited, { type: 'SpecificResource', purpose: 'linking', source: address, ...quoted }]
}

function quoted(words: string): string {
  const [open, close] = quoteMarksFor(words)
  return `${open}${words}${close}`
}

function textBody(purpose: string, value: string, by?: Signed): object {
  return {
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    ...(by === undefined ? {} : signatureOf(by))
  }
}

function signatureOf({ name, role, at }: Signed): object {
  const known = role === '' ? {} : { 'dcterms:description': role }
  return { creator: { type: 'Person', name, ...known }, ...momentOf('created', at) }
}

/** The model takes moments in UTC alone: what somebody wrote instead is left out. */
function momentOf(field: 'created' | 'generated', at: string): object {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(at) ? { [field]: at } : {}
}

function writtenArticle({ blocks }: ProjectSnapshot): WrittenArticle {
  const article = { blocks, claims: [] }
  const text = articleText(article)
  const points = new CodePoints(text)
  let written = 0
  let offset = 0
  const places = writeBlocks(article).map(({ before, lines }, index) => {
    const block = blocks[index]
    const place = { start: offset, written: written + before.length, length: lines.length }
    written += before.length + lines.length
    offset += (block === undefined ? 0 : textOfBlock(block).length) + 1
    return place
  })
  const blockWith = (at: number) => places.findLast(({ start }) => start <= at)
  const unitAt = (at: number, place = blockWith(at)): number => {
    return place === undefined ? 0 : place.written + Math.min(at - place.start, place.length)
  }
  return {
    points: [...text],
    placeOf: ({ start, end }) => {
      const from = unitAt(start)
      // the end belongs to the block of the last character: a newline that is taken in adds nothing
      const to = end > start ? unitAt(end, blockWith(end - 1)) : from
      return points.fromUnits({ start: from, end: to })
    }
  }
}

/** Characters that turn the direction of what is shown, or show nothing, as JSON writes them: the value is the same. */
function escapeHidden(json: string): string {
  return json.replace(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
