import { resolve } from 'node:path'
import { findingGroups } from '../../core/consistency/finding'
import { type FindingInWords, type ReadFindings, readFindings } from '../../core/document/read-findings'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const consistencyUsage = 'stet consistency DIR.stet [--json]'

/** Prints what does not fit in the article of a project, and what of it somebody said is no problem. */
export async function consistencyCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: [], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, consistencyUsage)
  const folder = resolve(terminal.workingFolder, options.value.path)
  const found = await readSnapshotOfFolder(folder, terminal)
  if (!found.ok) return refuse(terminal, found.problem)
  const { updates, manifest, signing, snapshot } = found.value
  const read = readFindings(updates, manifest.projectId, signing, snapshot.info)
  terminal.out(
    options.value.flags.has('json') ? `${JSON.stringify(describe(read), null, 2)}\n` : inWords(read)
  )
  return exitCodes.done
}

/** Places are offsets in UTF-16 code units of the article's text, as in docs/project-format.md. */
function describe({ findings, rules, leftOut }: ReadFindings) {
  return {
    rules,
    leftOut,
    findings: findings.map(({ rule, group, says, isCertain, places, words, dismissals }) => ({
      rule,
      group,
      says,
      isCertain,
      places: places.map((place, at) => ({ ...place, words: words[at] ?? '' })),
      isDismissed: dismissals.length > 0
    }))
  }
}

function inWords({ findings, rules, leftOut }: ReadFindings): string {
  const { consistency } = cliWords
  const open = findings.filter(({ dismissals }) => dismissals.length === 0)
  const lines = findingGroups.flatMap((name) => {
    const own = open.filter(({ group }) => group === name)
    return own.length === 0 ? [] : [consistency.groups[name], ...own.map(lineOf)]
  })
  const head = [consistency.count(open.length, findings.length - open.length)]
  if (rules !== 'all') head.push(consistency.fewRules)
  if (leftOut > 0) head.push(consistency.leftOut(leftOut))
  return `${[...head, ...lines].join('\n')}\n`
}

function lineOf({ says, words }: FindingInWords): string {
  return `  ${showOnOneLine(`${says} (${words.map((each) => `“${each}”`).join(', ')})`)}`
}
