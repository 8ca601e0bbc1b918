import type { LiveClaim } from '../../core/document/live-claims'
import { standingChecks } from '../../core/model/check'
import { type CommandId, commandOf } from '../session/commands'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useWorkbench } from '../session/workbench-context'
import { Button } from '../ui/button'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

interface Choice {
  readonly command: CommandId
  readonly label: string
  /** What a standing check of one's own says when it says this. */
  readonly says: string
}

const verdictChoices: readonly Choice[] = [
  { command: 'verdict-accurate', label: strings.verdicts.accurate, says: 'accurate' },
  {
    command: 'verdict-accurate-with-change',
    label: strings.verdicts['accurate with change'],
    says: 'accurate with change'
  },
  { command: 'verdict-inaccurate', label: strings.verdicts.inaccurate, says: 'inaccurate' },
  { command: 'verdict-misleading', label: strings.verdicts.misleading, says: 'misleading' },
  { command: 'verdict-unproven', label: strings.verdicts.unproven, says: 'unproven' },
  { command: 'verdict-on-author', label: strings.verdicts['on author'], says: 'on author' }
]

const workChoices: readonly Choice[] = [
  { command: 'work-in-progress', label: strings.workStatuses['in progress'], says: 'in progress' },
  { command: 'work-query', label: strings.workStatuses.query, says: 'query' },
  { command: 'work-cannot-confirm', label: strings.workStatuses['cannot confirm'], says: 'cannot confirm' },
  { command: 'work-not-checkable', label: strings.workStatuses['not checkable'], says: 'not checkable' },
  { command: 'work-cut', label: strings.workStatuses.cut, says: 'cut' }
]

interface VerdictButtonsProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** The verdicts and the states of work, each with its key. What this person said last is pressed. */
export function VerdictButtons({ session, view }: VerdictButtonsProps) {
  const me = useStore(session.person).id
  const own = standingChecks(view.checks).findLast((check) => check.by === me && check.words === view.words)
  const said = own?.verdict ?? own?.workStatus ?? ''
  return (
    <section className="inspector-section">
      <h3>{strings.inspector.verdict}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no form */}
      <div className="verdict-grid" role="group" aria-label={strings.inspector.verdict}>
        {verdictChoices.map((choice) => (
          <ChoiceButton key={choice.command} choice={choice} isPressed={said === choice.says} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no form */}
      <div className="work-row" role="group" aria-label={strings.inspector.work}>
        {workChoices.map((choice) => (
          <ChoiceButton key={choice.command} choice={choice} isPressed={said === choice.says} />
        ))}
      </div>
    </section>
  )
}

function ChoiceButton({ choice, isPressed }: { readonly choice: Choice; readonly isPressed: boolean }) {
  const workbench = useWorkbench()
  const command = commandOf(choice.command)
  const key = command.claimKeys[0] ?? ''
  return (
    <Button className="choice" isPressed={isPressed} onPress={() => command.run(workbench)}>
      <span className="choice-label">{choice.label}</span>
      <span className="key" aria-hidden="true">
        {formatShortcut(key, isMac)}
      </span>
    </Button>
  )
}
