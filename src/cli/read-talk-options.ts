import { changeChoices, commentChoices, type TalkChoice, usualTalk } from '../core/article/choose-talk'
import { fail, type Result, succeed } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'

/** The options that say what becomes of a Word file's comments and tracked changes. */
export const talkOptions = ['comments', 'changes'] as const

export const talkUsage = '[--comments in|leave] [--changes corrections|accept|reject]'

/** What the options say, else what is usual. */
export function readTalkOptions(strings: Readonly<Record<string, string>>): Result<TalkChoice> {
  const { comments = usualTalk.comments, changes = usualTalk.changes } = strings
  const comment = commentChoices.find((choice) => choice === comments)
  const change = changeChoices.find((choice) => choice === changes)
  if (comment === undefined) return fail('usage', cliWords.options.oneOf('--comments', commentChoices))
  if (change === undefined) return fail('usage', cliWords.options.oneOf('--changes', changeChoices))
  return succeed({ comments: comment, changes: change })
}
