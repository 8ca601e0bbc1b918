import type { LiveClaim } from '../../core/document/live-claims'
import { standingChecks } from '../../core/model/check'
import type { Verdict, WorkStatus } from '../../core/model/verdict'
import { type CommandId, commandOf } from '../session/commands'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useWorkbench } from '../session/workbench-context'
import { Button } from '../ui/button'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

interface Choice<Says> {
  readonly command: CommandId
  /** What a standing check of one's own says when it says this. */
  readonly says: Says
}

const verdictChoices: readonly Choice<Verdict>[] = [
  { command: 'verdict-accurate', says: 'accurate' },
  { command: 'verdict-accurate-with-change', says: 'accurate with change' },
  { command: 'verdict-inaccurate', says: 'inaccurate' },
  { command: 'verdict-misleading', says: 'misleading' },
  { command: 'verdict-unproven', says: 'unproven' },
  { command: 'verdict-on-author', says: 'on author' }
]

const workChoices: readonly Choice<WorkStatus>[] = [
  { command: 'work-in-progress', says: 'in progress' },
  { command: 'work-query', says: 'query' },
  { command: 'work-cannot-confirm', says: 'cannot confirm' },
  { command: 'work-not-checkable', says: 'not checkable' },
  { command: 'work-cut', says: 'cut' }
]

interface VerdictButtonsProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** The verdicts and the states of work, each with its key. What this person said last is pressed. */
export function VerdictButtons({ session, view }: VerdictButtonsProps) {
  const me = useStore(session.person).id
  const words = useHouseWords()
  const own = standingChecks(view.checks).findLast((check) => check.by === me && check.words === view.words)
  const said = own?.verdict ?? own?.workStatus ?? ''
  return (
    <section className="inspector-section">
      <h3>{strings.inspector.verdict}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no form */}
      <div className="verdict-grid" role="group" aria-label={strings.inspector.verdict}>
        {verdictChoices.map(({ command, says }) => (
          <ChoiceButton
            key={command}
            command={command}
            label={words.verdict(says)}
            isPressed={said === says}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no form */}
      <div className="work-row" role="group" aria-label={strings.inspector.work}>
        {workChoices.map(({ command, says }) => (
          <ChoiceButton
            key={command}
            command={command}
            label={words.workStatus(says)}
            isPressed={said === says}
          />
        ))}
      </div>
    </section>
  )
}

interface ChoiceButtonProps {
  readonly command: CommandId
  readonly label: string
  readonly isPressed: boolean
}

function ChoiceButton({ command: id, label, isPressed }: ChoiceButtonProps) {
  const workbench = useWorkbench()
  const command = commandOf(id)
  const key = command.claimKeys[0] ?? ''
  return (
    <Button className="choice" isPressed={isPressed} onPress={() => command.run(workbench)}>
      <span className="choice-label">{label}</span>
      <span className="key" aria-hidden="true">
        {formatShortcut(key, isMac)}
      </span>
    </Button>
  )
}
