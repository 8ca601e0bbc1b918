import { resolve } from 'node:path'
import type { ReadSources } from '../../core/model/read-sources'
import { showOnOneLine } from '../../core/model/show-hidden'
import { jobWords } from '../../core/words/job-words'
import { sourcesFileWords } from '../../core/words/sources-file-words'
import { parseOptions } from '../parse-options'
import { type ReadingLimits, runInThread } from '../run-in-thread'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const sourcesUsage = 'stet sources FILE [--json]'

/** The limits of the app. */
const limits: ReadingLimits = {
  milliseconds: 60_000,
  megabytes: 1024,
  worker: new URL('../worker/index.js', import.meta.url)
}

/** Reads a file of sources from a reference manager and prints what Stet would add. Writes nothing. */
export async function sourcesCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: [], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, sourcesUsage)
  const job = { job: 'sources', path: resolve(terminal.workingFolder, options.value.path) }
  const { tooSlow, tooLarge, broken } = jobWords.sources
  const read = await runInThread<ReadSources>(job, limits, { tooSlow, tooLarge, damaged: broken })
  if (!read.ok) return refuse(terminal, read.problem)
  terminal.out(
    options.value.flags.has('json') ? `${JSON.stringify(read.value, null, 2)}\n` : inWords(read.value)
  )
  return read.value.unread.length === 0 ? exitCodes.done : exitCodes.attention
}

function inWords(read: ReadSources): string {
  const lines = read.sources.map(({ name, item, note }) => {
    const title = item.title ?? item.URL ?? item['container-title'] ?? ''
    return `  ${showOnOneLine(`${name}: ${title}${note === '' ? '' : ` (${note})`}`)}`
  })
  const unread = read.unread.map(({ name, why }) => showOnOneLine(sourcesFileWords.unreadEntry(name, why)))
  const { unnamed = 0, remarks = [] } = read
  if (unnamed > 0) unread.push(sourcesFileWords.unnamed(unnamed))
  const leftOut = read.leftOut.length === 0 ? [] : [showOnOneLine(sourcesFileWords.leftOut(read.leftOut))]
  return `${[sourcesFileWords.counts(read), ...remarks, ...lines, ...unread, ...leftOut].join('\n')}\n`
}
