import './signoff.css'
import { asSentence } from '../../core/model/as-sentence'
import type { Role } from '../../core/model/person'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import type { SignoffView } from '../session/signoff-desk'
import { useStore } from '../session/store'
import { useHouseStyle } from '../session/use-project'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { OutsideApart } from './outside-apart'
import { SignoffForm } from './signoff-form'
import { SignoffItem } from './signoff-item'

/** Whether the article is ready, who has signed it off, and one's own signature. */
export function SignoffDialog({ session }: { readonly session: ProjectSession }) {
  const isShown = useStore(session.signoffs.isShown)
  const view = useStore(session.signoffs.view)
  if (!isShown || view === null) return null
  return (
    <DialogWindow title={strings.signoff.title} onClose={() => session.signoffs.isShown.set(false)} isWide>
      <div className="dialog-body signoff">
        <div className="signoff-record">
          <ReadinessSection view={view} />
          <OutsideApart session={session} />
          <section aria-labelledby="signoff-given">
            <h3 id="signoff-given">{strings.signoff.given}</h3>
            {view.signoffs.length === 0 && <p className="quiet">{strings.signoff.none}</p>}
            <ul className="signoff-list">
              {view.signoffs.map((signoff) => (
                <SignoffItem key={signoff.id} session={session} signoff={signoff} state={view.state} />
              ))}
            </ul>
          </section>
        </div>
        <SignoffForm session={session} view={view} />
        {view.unheld.length > 0 && <UnheldRoles session={session} roles={view.unheld} />}
      </div>
    </DialogWindow>
  )
}

function ReadinessSection({ view }: { readonly view: SignoffView }) {
  const { isReady, blocks, partial, notes } = view.readiness
  const { signoff } = strings
  return (
    <section
      aria-labelledby="signoff-readiness"
      className={isReady ? 'readiness readiness-ready' : 'readiness readiness-blocked'}
    >
      <h3 id="signoff-readiness" tabIndex={-1}>
        <ToolIcon name={isReady ? 'seal' : 'warning'} />
        {isReady ? signoff.ready : signoff.notReady}
      </h3>
      {isReady ? (
        <p>{signoff.readyText}</p>
      ) : (
        <ul>
          {blocks.map((block) => (
            <li key={block}>{asSentence(block)}</li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {partial.map(({ id, name, parts, reason }) => (
        <p key={id}>{signoff.partial(name, parts, reason)}</p>
      ))}
    </section>
  )
}

interface UnheldRolesProps {
  readonly session: ProjectSession
  readonly roles: readonly Role[]
}

/** Says which sign-offs cannot come from anybody on the list, and the ways out; behind the form, on which most keys are spent. */
function UnheldRoles({ session, roles }: UnheldRolesProps) {
  const words = useHouseWords()
  const { requires } = useHouseStyle(session)
  const { signoff } = strings
  const ofStyle = roles.filter((role) => requires.signoffs.includes(role))
  const ways = { flag: roles.length > ofStyle.length, style: ofStyle.some((role) => role !== 'checker') }
  const leaveFor = (show: () => void): void => {
    session.signoffs.isShown.set(false)
    show()
  }
  return (
    <div className="unheld-roles">
      <p>{signoff.unheld(roles.map(words.role), ways)}</p>
      <div className="button-row">
        <Button onPress={() => leaveFor(() => session.peopleShown.set({ key: null }))}>
          {signoff.toPeople}
        </Button>
        {ways.style && (
          <Button onPress={() => leaveFor(() => session.styleShown.set(true))}>{signoff.toStyle}</Button>
        )}
      </div>
    </div>
  )
}
