import './origin-links.css'
import { useRef, useState } from 'react'
import { originLinkOf } from '../../core/document/sources'
import type { SourceId } from '../../core/model/ids'
import type { Source } from '../../core/model/source'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { sayOrigin } from './actions/add-evidence'
import type { ProjectSession } from './project-session'
import { sourceLabel } from './source-label'
import { useSources } from './use-project'

interface OriginLinksProps {
  readonly session: ProjectSession
  readonly source: Source
  /** Sources that this person is not to know of here. */
  readonly hidden?: ReadonlySet<SourceId>
}

/** The sources that share this one's origin, and the way to say so of another. */
export function OriginLinks({ session, source, hidden }: OriginLinksProps) {
  const sources = useSources(session)
  const [chosen, setChosen] = useState('')
  const allSharing = session.view.sharingOrigin(source)
  const sharing = allSharing.filter(({ id }) => !hidden?.has(id))
  const others = sources.filter(
    (each) =>
      each.id !== source.id && !hidden?.has(each.id) && !allSharing.some((other) => other.id === each.id)
  )
  const select = useRef<HTMLSelectElement>(null)
  const other = others.find(({ id }) => id === chosen)
  return (
    <div className="origin-links">
      {sharing.length === 0 ? (
        <p className="quiet">{strings.source.originsNone}</p>
      ) : (
        <ul>
          {sharing.map((each) => (
            <li key={each.id}>
              <span dir="auto">{sourceLabel(each)}</span>
              <UnsayButton
                session={session}
                source={source}
                other={each}
                onDone={() => select.current?.focus()}
              />
            </li>
          ))}
        </ul>
      )}
      {sources.length > 1 && (
        <div className="origin-add">
          <SelectField
            ref={select}
            label={strings.source.originsAdd}
            value={other === undefined ? '' : chosen}
            options={[
              { value: '', label: strings.source.originsChoose },
              ...others.map((each) => ({ value: each.id as string, label: sourceLabel(each) }))
            ]}
            onChange={setChosen}
          />
          <Button
            isDisabled={other === undefined}
            onPress={() => {
              if (other !== undefined) sayOrigin(session, source, other, true)
              setChosen('')
              select.current?.focus()
            }}
          >
            {strings.source.originsAddButton}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Only what was said of these two can be taken back here; the rest follows from other links or from the name. */
function UnsayButton({
  session,
  source,
  other,
  onDone
}: OriginLinksProps & { readonly other: Source; readonly onDone: () => void }) {
  if (originLinkOf(source, other)?.isShared !== true) {
    const isNamed = source.origin.trim().toLowerCase() === other.origin.trim().toLowerCase()
    return isNamed && source.origin.trim() !== '' ? (
      <span className="quiet">{strings.source.originsNamed}</span>
    ) : null
  }
  return (
    <Button
      look="quiet"
      label={strings.source.originsTakeBack(sourceLabel(other))}
      onPress={() => {
        sayOrigin(session, source, other, null)
        onDone()
      }}
    >
      <ToolIcon name="close" />
    </Button>
  )
}
