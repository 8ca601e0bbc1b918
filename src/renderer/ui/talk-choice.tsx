import './talk-choice.css'
import {
  changeChoices,
  commentChoices,
  type TalkChoice,
  type TalkCounts
} from '../../core/article/choose-talk'
import { Segmented } from './field'
import { strings } from './strings'

interface TalkChoiceFieldsProps {
  readonly counts: TalkCounts
  /** There is a text before the tracked changes to choose. */
  readonly hasOriginal: boolean
  readonly choice: TalkChoice
  readonly onChoose: (choice: TalkChoice) => void
}

const words = strings.preview.talk

/** How much people said and changed in a Word file, and what is to become of it. */
export function TalkChoiceFields({ counts, hasOriginal, choice, onChoose }: TalkChoiceFieldsProps) {
  return (
    <>
      <p>{describeCounts(counts)}</p>
      {counts.comments > 0 && (
        <div className="talk-choice">
          <span className="field-label">{words.commentsLabel}</span>
          <Segmented
            label={words.commentsLabel}
            value={choice.comments}
            options={commentChoices.map((value) => ({ value, label: words.commentChoices[value] }))}
            onChange={(comments) => onChoose({ ...choice, comments })}
          />
          <p className="field-hint">{words.commentHints[choice.comments]}</p>
        </div>
      )}
      {hasOriginal && (
        <div className="talk-choice">
          <span className="field-label">{words.changesLabel}</span>
          <Segmented
            label={words.changesLabel}
            value={choice.changes}
            options={changeChoices.map((value) => ({ value, label: words.changeChoices[value] }))}
            onChange={(changes) => onChoose({ ...choice, changes })}
          />
          <p className="field-hint">{words.changeHints[choice.changes]}</p>
        </div>
      )}
    </>
  )
}

function describeCounts({ comments, commenters, resolved, changes, changers }: TalkCounts): string {
  const sentences = [
    ...(comments === 0 ? [] : [words.comments(comments, commenters, resolved)]),
    ...(changes === 0 ? [] : [words.changes(changes, changers)])
  ]
  return sentences.length === 0 ? words.otherChanges : sentences.join(' ')
}
