import type { ClaimView, ProjectSnapshot } from '../../../core/document/project-snapshot'
import { type CitedItem, citedDates, citedItem, citedNames, citedTexts } from '../../../core/model/cited-item'
import type { Stance } from '../../../core/model/evidence'
import { type CslItem, type CslName, isPersonSource, type Source } from '../../../core/model/source'
import { parseUrl } from '../../../core/model/source-from-url'
import { pageWords } from '../../../core/words/page-words'
import { rangesOf } from '../article-segments'
import { cleanField, knownParts } from '../citation'
import { type CitedSource, type ExportData, gatherExport } from '../export-data'
import type { ExportOptions } from '../export-options'
import { quoteMarksFor } from '../quote-words'
import { archiveOf } from './archive-of'

/** A source as a reference manager takes it. Every text is one line without hidden characters. */
export interface CitedEntry {
  /** Known by it in the file: letters, digits and hyphens, and at its end the source's number in the annotated copy. */
  readonly key: string
  /** Of a source that is withheld a title alone, which says so. Its address is a whole http or https address. */
  readonly item: CitedItem
  readonly isPerson: boolean
  /** The archive whose copy the address leads to; "" for none that is known. */
  readonly archive: string
  /** What the source carries, in sentences. */
  readonly note: string
}

/** Most authors, editors and so on of a source, claims in a note, and UTF-16 code units of a claim's words there. */
const most = { names: 100, claims: 100, words: 200 }

/**
 * The sources that evidence of the article cites, each once, in the order of the annotated copy. Confidential sources are
 * withheld as in every copy, and here nothing tells what they carry either. Remarks on a source, and fields that Stet does
 * not know, stay in the project.
 */
export function listCitedSources(snapshot: ProjectSnapshot, options: ExportOptions): readonly CitedEntry[] {
  const data = gatherExport(snapshot, options)
  const uses = usesOf(data)
  return [...data.sources.values()].flatMap((cited) => {
    const used = uses.get(cited.source.id)
    return used === undefined ? [] : [entryOf(data, cited, used)]
  })
}

type Use = readonly [Stance, ClaimView]

function usesOf({ snapshot }: ExportData): ReadonlyMap<Source['id'], readonly Use[]> {
  const uses = new Map<Source['id'], Use[]>()
  for (const view of snapshot.claims) {
    if (view.claim.removed) continue
    for (const { sourceId, stance } of view.evidence) {
      const known = uses.get(sourceId)
      if (known === undefined) uses.set(sourceId, [[stance, view]])
      else if (!known.some(([as, { claim }]) => as === stance && claim === view.claim))
        known.push([stance, view])
    }
  }
  return uses
}

function entryOf({ snapshot }: ExportData, cited: CitedSource, uses: readonly Use[]): CitedEntry {
  const { source, number, citation, isWithheld } = cited
  const key = `stet-${snapshot.projectId.slice(-6)}-${number}`
  const { references } = pageWords
  if (isWithheld) {
    const item = { type: 'document', title: citation } as const
    return { key, item, isPerson: false, archive: '', note: references.withheld }
  }
  const item = plainItem(source.item)
  const archive = archiveOf(item.URL ?? '')
  const sentences = [
    ...(['supports', 'contradicts', 'context'] as const).map((stance) => sentenceOf(stance, uses)),
    source.terms === 'background' ? references.onBackground : '',
    archive === '' ? '' : references.archived(archive)
  ]
  const note = sentences.filter((sentence) => sentence !== '').join(' ')
  return { key, item, isPerson: isPersonSource(source), archive, note }
}

function sentenceOf(stance: Stance, uses: readonly Use[]): string {
  const { carries, sentence, more } = pageWords.references
  const claims = uses.flatMap(([as, view]) => (as === stance ? [view] : []))
  if (claims.length === 0) return ''
  const named = claims.slice(0, most.claims).map(nameClaim)
  const rest = claims.length - named.length
  return sentence(carries[stance], rest === 0 ? named : [...named, more(rest)])
}

/** Words that are no longer in the article may have been taken out for what they tell: they are not said. */
function nameClaim(view: ClaimView): string {
  if (rangesOf(view).length === 0) return pageWords.references.gone(view.number)
  const words = cleanField(view.words)
  const [open, close] = quoteMarksFor(words)
  const said = words.length > most.words ? `${words.slice(0, most.words - 1).toWellFormed()}…` : words
  return pageWords.references.claim(view.number, `${open}${said}${close}`)
}

/** The fields that are cited, and no other. */
function plainItem(source: CslItem): CitedItem {
  const said = citedItem(source)
  const texts = citedTexts.flatMap((field) => {
    const clean = cleanField(said[field] ?? '')
    return clean === '' ? [] : [[field, clean] as const]
  })
  const people = citedNames.flatMap((field) => {
    const names = (said[field] ?? []).slice(0, most.names).flatMap(plainName)
    return names.length === 0 ? [] : [[field, names] as const]
  })
  const dates = citedDates.flatMap((field) => {
    const parts = knownParts(said[field])
    return parts.length === 0 ? [] : [[field, { 'date-parts': [parts] }] as const]
  })
  const address = parseUrl(said.URL ?? '')
  return {
    type: said.type,
    ...Object.fromEntries(texts),
    ...Object.fromEntries(people),
    ...Object.fromEntries(dates),
    ...(address === null ? {} : { URL: address })
  }
}

/** A name of one part is written as a whole: programs would take it apart. */
function plainName({ literal, given, family }: CslName): readonly CslName[] {
  const parts = { family: cleanField(family ?? ''), given: cleanField(given ?? '') }
  const whole =
    cleanField(literal ?? '') || (parts.family === '' || parts.given === '' ? parts.family + parts.given : '')
  if (whole !== '') return [{ literal: whole }]
  return parts.family === '' ? [] : [parts]
}
