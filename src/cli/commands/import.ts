import { resolve } from 'node:path'
import { chooseTalk } from '../../core/article/choose-talk'
import type { ImportedArticle } from '../../core/article/imported-article'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { describeArticle } from '../describe-article'
import { importFile } from '../import-in-thread'
import { parseOptions } from '../parse-options'
import { readTalkOptions, talkOptions, talkUsage } from '../read-talk-options'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const importUsage = `stet import FILE [--json] ${talkUsage}`

/** Reads an article file and prints what was understood of it. Writes nothing. */
export async function importCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: talkOptions, flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, importUsage)
  const talk = readTalkOptions(options.value.strings)
  if (!talk.ok) return refuseUsage(terminal, talk.problem.message, importUsage)
  const read = await importFile(resolve(terminal.workingFolder, options.value.path))
  if (!read.ok) return refuse(terminal, read.problem)
  const article = chooseTalk(read.value.article, talk.value)
  terminal.out(
    options.value.flags.has('json')
      ? `${JSON.stringify(describeArticle(article), null, 2)}\n`
      : summarize(article)
  )
  return exitCodes.done
}

function summarize(article: ImportedArticle): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Title', article.title],
    ['Byline', article.byline],
    ['Dateline', article.dateline],
    ['Language', `${article.language} (${article.direction})`],
    ['Blocks', String(article.blocks.length)]
  ]
  const head = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${showOnOneLine(value)}`)
  const offered = article.furniture?.texts.map((text) => cliWords.import.furniture(showOnOneLine(text))) ?? []
  const notes = article.report.map(({ message }) => cliWords.import.note(message))
  return `${[...head, ...notes, ...offered].join('\n')}\n`
}
