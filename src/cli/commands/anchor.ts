import { basename, resolve } from 'node:path'
import { CodePoints } from '../../core/anchoring/code-points'
import { longestEdited, openQuoteSearch, type QuoteSearch } from '../../core/anchoring/match-quote'
import { resolveQuote } from '../../core/anchoring/resolve-quote'
import { fail, type Result, succeed } from '../../core/ipc/result'
import type { ResolvedAnchor } from '../../core/model/anchor'
import { cliWords } from '../../core/words/cli-words'
import { codeOf } from '../../project/fs-port'
import { readChosenFile } from '../../project/read-chosen-file'
import { parseNamed } from '../parse-options'
import { readSelector, type TextSelector } from '../read-selector'
import { selectorLines } from '../selector-lines'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const anchorUsage = 'stet anchor --text FILE --selectors FILE.jsonl'

/** Largest files read, bytes: a text of several million words, and a selector for each of its sentences. */
const largest = { text: 32 * 1024 * 1024, selectors: 256 * 1024 * 1024 }

/** Finds W3C text selectors in a text and prints one JSON line for each, in their order. */
export async function anchorCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseNamed(args, { strings: ['text', 'selectors'], flags: [] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, anchorUsage)
  const { paths, strings } = options.value
  if (!strings.text || !strings.selectors || paths.length > 0)
    return refuseUsage(terminal, cliWords.anchor.bothNeeded, anchorUsage)
  const text = await readText(resolve(terminal.workingFolder, strings.text), largest.text)
  if (!text.ok) return refuse(terminal, text.problem)
  const lines = await readText(resolve(terminal.workingFolder, strings.selectors), largest.selectors)
  if (!lines.ok) return refuse(terminal, lines.problem)
  return answer(text.value, lines.value, terminal)
}

function answer(text: string, lines: string, terminal: Terminal): ExitCode {
  const search = openQuoteSearch(text)
  const points = new CodePoints(text)
  let code: ExitCode = exitCodes.done
  selectorLines(lines).forEach((line, index) => {
    if (line.trim() === '') return
    const asked = readSelector(line)
    if (!asked.ok) {
      const message = cliWords.anchor.lineLeftOut(index + 1, asked.problem.message)
      code = refuse(terminal, { message })
      return
    }
    const { id, targets } = asked.value
    const found = targets.map((target) => (target.ok ? placeOf(search, points, target.value) : unread))
    const first = found.find((each) => each !== unread) ?? whole
    const several = found.length > 1 ? { targets: found } : {}
    terminal.out(`${JSON.stringify({ id, ...first, ...several })}\n`)
    targets.forEach((target, at) => {
      if (target.ok) return
      const message = cliWords.anchor.targetLeftOut(index + 1, at + 1, target.problem.message)
      code = refuse(terminal, { message })
    })
  })
  return code
}

/** What is answered for an annotation of the text as a whole. */
const whole = { state: 'whole', start: null, end: null }

/** What is answered for one of several targets that cannot be read. */
const unread = { state: 'unread', start: null, end: null }

/** The place in code points. Of words too long to be looked for edited it says so where they are not found. */
function placeOf(search: QuoteSearch, points: CodePoints, selector: TextSelector): object {
  const { state, range } = resolveSelector(search, points, selector)
  if (range !== null) return { state, ...points.fromUnits(range) }
  const isLong = (selector.quote?.exact.length ?? 0) > longestEdited
  return { state, start: null, end: null, ...(isLong ? { searched: 'exact' } : {}) }
}

/** A position without a quote is taken at its word, as far as the text reaches: there are no words to hold it against. */
function resolveSelector(
  search: QuoteSearch,
  points: CodePoints,
  { quote, position }: TextSelector
): ResolvedAnchor {
  if (quote !== null) {
    return resolveQuote(search, quote, position === null ? undefined : points.unitAt(position.start))
  }
  if (position === null || position.end > points.length) return { state: 'orphan', range: null }
  return { state: 'exact', range: { start: points.unitAt(position.start), end: points.unitAt(position.end) } }
}

/** A file's text, without a byte order mark, every other character as it is. */
async function readText(path: string, most: number): Promise<Result<string>> {
  const name = basename(path)
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(await readChosenFile(path, most)))
  } catch (error) {
    if (codeOf(error) === 'EFBIG') {
      return fail('too-large', cliWords.anchor.tooLarge(name, most / 1024 / 1024))
    }
    if (error instanceof TypeError) {
      return fail('not-text', cliWords.anchor.notText(name))
    }
    const detail = error instanceof Error ? error.message : String(error)
    return fail('unreadable', cliWords.anchor.unreadable(name), detail)
  }
}
