import './guide.css'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { sections } from '../../../docs/guide.md'
import { DialogWindow } from '../ui/dialog-window'
import { TextField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { GuideText } from './guide-text'

/** The guide, with its contents beside it; what is looked for leaves only the sections that say it. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const [wanted, setWanted] = useState('')
  const text = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const shown = sections.filter((section) =>
    words.every((word) => section.text.toLocaleLowerCase().includes(word))
  )
  const goTo = (id: string): void => {
    const heading = text.current?.querySelector<HTMLElement>(`#${CSS.escape(headingId(id))}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  const follow = (id: string): void => {
    // the section may only be there again once nothing is looked for
    flushSync(() => setWanted(''))
    goTo(id)
  }
  return (
    <DialogWindow title={strings.guide.title} isFull onClose={onClose}>
      <div className="guide">
        <nav className="guide-contents" aria-label={strings.guide.contents}>
          <TextField
            label={strings.guide.find}
            type="search"
            value={wanted}
            onChange={setWanted}
            ref={field}
          />
          <p className="quiet" role="status">
            {wanted === '' ? '' : strings.guide.found(shown.length)}
          </p>
          <ul>
            {shown.filter(isNamed).map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="guide-link" onClick={() => goTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <ScrollRegion ref={text} className="guide-text" label={strings.guide.title}>
          <div className="guide-page">
            {shown.map(({ id, title, nodes }) => (
              <div key={id} className="guide-section">
                {id !== '' && (
                  <h3 id={headingId(id)} tabIndex={-1}>
                    {title}
                  </h3>
                )}
                <GuideText nodes={nodes} onFollow={follow} />
              </div>
            ))}
            {shown.length === 0 && <p className="list-empty">{strings.guide.found(0)}</p>}
          </div>
        </ScrollRegion>
      </div>
    </DialogWindow>
  )
}

/** The words before the first heading have no name of their own. */
function isNamed({ id }: { readonly id: string }): boolean {
  return id !== ''
}

function headingId(id: string): string {
  return `guide-${id}`
}
