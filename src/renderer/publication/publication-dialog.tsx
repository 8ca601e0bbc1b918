import './publication.css'
import { useEffect, useRef } from 'react'
import type { PublicationStep } from '../../core/model/publication'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { DialogWindow } from '../ui/dialog-window'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { NoticeForm } from './notice-form'
import { NoticeList } from './notice-list'
import { PublishForm } from './publish-form'
import { ReopenForm } from './reopen-form'

/** The article's life after its check: published, reopened, what readers were told. */
export function PublicationDialog({ session }: { readonly session: ProjectSession }) {
  const isShown = useStore(session.publication.isShown)
  return isShown ? <Shown session={session} /> : null
}

function Shown({ session }: { readonly session: ProjectSession }) {
  const { status, steps, published, notices } = useStore(session.publication.view)
  const signoff = useStore(session.signoffs.view)
  const words = strings.publication
  const heading = useRef<HTMLHeadingElement>(null)
  const told = `${steps.length} ${notices.length}`
  const shownTold = useRef(told)
  // The button that was pressed goes with its form: without this the keys would go to the page behind the dialog.
  useEffect(() => {
    if (shownTold.current !== told) heading.current?.focus()
    shownTold.current = told
  }, [told])
  const isSame = published !== null && published.state === signoff?.state.hash
  return (
    <DialogWindow title={words.title} onClose={() => session.publication.isShown.set(false)} isWide>
      <div className="dialog-body publication">
        <section aria-labelledby="publication-history">
          <h3 id="publication-history" ref={heading} tabIndex={-1}>
            {words.history}
          </h3>
          <p role="status">{words.status[status](isSame)}</p>
          <ol className="publication-steps">
            {steps.map((step) => (
              <Step key={step.id} session={session} step={step} />
            ))}
          </ol>
          <NoticeList session={session} notices={notices} />
        </section>
        <div className="publication-forms">
          {status === 'published' && <ReopenForm session={session} />}
          {published !== null && <NoticeForm session={session} />}
          {!(status === 'published' && isSame) && (
            <PublishForm session={session} isReady={signoff?.readiness.isReady === true} />
          )}
        </div>
      </div>
    </DialogWindow>
  )
}

function Step({ session, step }: { readonly session: ProjectSession; readonly step: PublicationStep }) {
  const people = usePeople(session)
  const words = strings.publication
  const { act, on, place, url, note, state, by, at } = step
  return (
    <li>
      <strong>{act === 'published' ? words.publishedOn(on, place) : words.reopenedStep}</strong>
      {url !== '' && <span className="publication-url">{url}</span>}
      {note !== '' && <span dir="auto">{note}</span>}
      <span className="quiet">
        <Named
          names={[nameOf(people, by)]}
          say={(name = '') => words.byWhom(name, formatMoment(at), state.slice(0, 16))}
        />
      </span>
    </li>
  )
}
