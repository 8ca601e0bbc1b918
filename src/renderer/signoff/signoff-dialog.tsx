import './signoff.css'
import type { ProjectSession } from '../session/project-session'
import type { SignoffView } from '../session/signoff-desk'
import { useStore } from '../session/store'
import { DialogWindow } from '../ui/dialog-window'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
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
      <h3 id="signoff-readiness">
        <ToolIcon name={isReady ? 'seal' : 'warning'} />
        {isReady ? signoff.ready : signoff.notReady}
      </h3>
      {isReady ? (
        <p>{signoff.readyText}</p>
      ) : (
        <ul>
          {blocks.map((block) => (
            <li key={block}>{block.charAt(0).toUpperCase() + block.slice(1)}</li>
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
