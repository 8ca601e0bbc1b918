import type { Figures, Setup } from './figures'

/** A setup with the medians of its runs. */
export interface Measured {
  readonly setup: Setup
  readonly figures: Figures
}

export interface ReportFacts {
  readonly date: string
  readonly commit: string
  readonly machine: string
  readonly electron: string
  readonly runs: number
}

/** What a figure is held to, as a ratio to plain Lexical or in ms. */
interface Bar {
  readonly name: string
  readonly figure: keyof Figures
  readonly limit: number
  readonly unit: 'times plain Lexical' | 'ms'
}

const bars: readonly Bar[] = [
  { name: 'open to text painted', figure: 'openText', limit: 1.3, unit: 'times plain Lexical' },
  { name: 'open to claims painted', figure: 'openClaims', limit: 1.3, unit: 'times plain Lexical' },
  { name: 'key to next frame, median', figure: 'keyMedian', limit: 1, unit: 'times plain Lexical' },
  { name: 'key to next frame, p95', figure: 'keyP95', limit: 1.15, unit: 'times plain Lexical' },
  { name: 'filter recoloured', figure: 'filter', limit: 50, unit: 'ms' },
  { name: 'scroll frame, p95', figure: 'scrollP95', limit: 1.2, unit: 'times plain Lexical' },
  { name: 'memory of the renderer', figure: 'memory', limit: 1.5, unit: 'times plain Lexical' }
]

/** docs/performance.md: what was measured, against what, and which bars are met. */
export function performanceReport(facts: ReportFacts, measured: readonly Measured[]): string {
  return `# Performance

Written by \`npm run bench\`; edit tests/bench/editor, not this page.

| | |
|---|---|
| measured | ${facts.date}, at commit ${facts.commit} |
| machine | ${facts.machine} |
| runs | ${facts.runs} of each setup, one after the other in turn; every figure is their median |
| program | Electron ${facts.electron}, drawn without a graphics card, frames as fast as they are made |

Every run opens a window of its own, in a renderer process of its own, on the same article: paragraphs of 60 words, headings, bold phrases.
**Lexical** is its rich text editor alone: no history, no claims, nothing around it. **Stet** is the whole window: article, claims in all states, list, inspector, undo, outbox.
**contenteditable** is a bare editable element, the least Chromium itself can do. **Recogito** (@recogito/text-annotator) shows a static copy with the same claims and cannot be edited.
A key is a real key press in the middle of the article, from its event to the task after the next frame. Scrolling is 300 pixels between two frames, faster than anybody reads.
The milliseconds belong to the machine; compare the ratios.

## Against plain Lexical

${barsTable(measured)}

Bold is over the bar.

## All figures

${figuresTable(measured)}
`
}

function barsTable(measured: readonly Measured[]): string {
  const stet = measured.filter(({ setup }) => setup.mode === 'stet')
  const head = [
    'words',
    'claims',
    ...bars.map(({ name, limit, unit }) => `${name} (≤ ${limit}${unit === 'ms' ? ' ms' : '×'})`)
  ]
  const rows = stet.map(({ setup, figures }) => {
    const plain = measured.find(
      (other) => other.setup.mode === 'lexical' && other.setup.words === setup.words
    )?.figures
    return [count(setup.words), count(setup.claims), ...bars.map((bar) => barCell(bar, figures, plain))]
  })
  return table(head, rows)
}

function barCell({ figure, limit, unit }: Bar, figures: Figures, plain: Figures | undefined): string {
  const base = figure === 'openClaims' ? plain?.openText : plain?.[figure]
  const value = unit === 'ms' ? figures[figure] : figures[figure] / (base ?? Number.NaN)
  if (Number.isNaN(value)) return '–'
  const text = unit === 'ms' ? `${value.toFixed(0)} ms` : `${value.toFixed(2)}×`
  return value > limit ? `**${text}**` : text
}

function figuresTable(measured: readonly Measured[]): string {
  const head = [
    '',
    'words',
    'claims',
    'open: text',
    'open: claims',
    'key p50',
    'key p95',
    'filter',
    'scroll p95',
    'MiB'
  ]
  const rows = measured.map(({ setup, figures }) => [
    setup.mode,
    count(setup.words),
    count(setup.claims),
    ...[figures.openText, figures.openClaims, figures.keyMedian, figures.keyP95].map(ms),
    ms(figures.filter),
    ms(figures.scrollP95),
    Number.isNaN(figures.memory) ? '–' : figures.memory.toFixed(0)
  ])
  return table(head, rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function ms(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(value < 100 ? 1 : 0)
}
