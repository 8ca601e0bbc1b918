import '../../../../src/renderer/ui/tokens.css'
import '../../../../src/renderer/ui/base.css'
import '../../../../src/renderer/ui/controls.css'
import '../../../../src/renderer/ui/highlights.css'
import '../../../../src/renderer/editor/article.css'
import { measureFilters, measureScroll, watchKeys } from './measure'
import { openContenteditable } from './open-contenteditable'
import { openLexical } from './open-lexical'
import { openRecogito } from './open-recogito'
import { openStet } from './open-stet'
import { sampleArticle } from './sample-article'
import { seedProject } from './stet-seed'
import { nextPaint, type Subject } from './subject'

/** What the bench asks of this page from outside. */
export interface BenchPage {
  /** Opens the article and says how long it took until its text, and until its claims were painted, ms. */
  open(): Promise<OpenTimes>
  /** Puts the caret into the middle of the article. */
  placeCaret(): Promise<void>
  /** Time from each key so far to the task after its frame, ms. */
  keys(): readonly number[]
  filters(times: number): Promise<readonly number[]>
  scroll(frames: number): Promise<readonly number[]>
}

export interface OpenTimes {
  readonly text: number
  readonly claims: number
  /** Lines or ranges of words that claims are painted on. */
  readonly painted: number
}

declare global {
  interface Window {
    bench?: BenchPage
  }
}

const query = new URLSearchParams(location.search)
const mode = query.get('mode') ?? 'stet'
const sample = sampleArticle(Number(query.get('words')), Number(query.get('claims')))
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the article.')
const opening = prepare(root)
let subject: Subject | null = null
const keys = watchKeys()

function prepare(place: HTMLElement): () => Promise<Subject> {
  if (mode === 'contenteditable') return async () => openContenteditable(place, sample)
  if (mode === 'lexical') return async () => openLexical(place, sample)
  if (mode === 'recogito') return async () => openRecogito(place, sample)
  const seed = seedProject(sample)
  return () => openStet(place, seed)
}

function opened(): Subject {
  if (subject === null) throw new Error('The article is not open.')
  return subject
}

window.bench = {
  open: async () => {
    const begin = performance.now()
    subject = await opening()
    await nextPaint()
    const text = performance.now() - begin
    while (sample.claims.length > 0 && subject.countPainted() === 0) await nextPaint()
    await nextPaint()
    const claims = performance.now() - begin
    await new Promise((resolve) => setTimeout(resolve, 400))
    return { text, claims, painted: subject.countPainted() }
  },
  placeCaret: async () => {
    const { text } = opened()
    const block = text.children[text.children.length >> 1]
    block?.scrollIntoView({ block: 'center' })
    await nextPaint()
    await nextPaint()
    text.focus({ preventScroll: true })
    const leaf =
      block === undefined ? null : document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
    if (leaf === null) throw new Error('The middle block has no text.')
    document.getSelection()?.collapse(leaf, Math.min(40, leaf.textContent?.length ?? 0))
    await nextPaint()
  },
  keys: () => keys,
  filters: (times) => measureFilters(opened(), times),
  scroll: (frames) => measureScroll(opened(), frames)
}
