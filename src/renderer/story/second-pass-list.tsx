import './story.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { PassItem, PassReason } from '../../core/document/second-pass'
import { goToClaim } from '../session/actions/go-to-claim'
import { passItem, showPassItem, takeBackPass } from '../session/actions/second-pass'
import { commandOf } from '../session/commands'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useSecondPass } from '../session/use-coverage'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { formatDay } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'

const scopes = ['all', 'open'] as const
type Scope = (typeof scopes)[number]
const scopeOptions = scopes.map((value) => ({ value, label: strings.secondPass.scopes[value] }))

/** Headline, dek, captions and what has changed since it was checked, each to be read once more. */
export function SecondPassList({ session }: { readonly session: ProjectSession }) {
  const items = useSecondPass(session)
  const chosen = useStore(session.shownPass)
  const [scope, setScope] = useState<Scope>('all')
  const shown = useMemo(
    () => items.filter(({ passes }) => scope === 'all' || passes.length === 0),
    [items, scope]
  )
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  const done = items.filter(({ passes }) => passes.length > 0).length
  const { secondPass } = strings
  return (
    <div className="sources-list">
      <div className="list-filter">
        <div className="list-status">
          <SelectField
            label={secondPass.scope}
            isLabelHidden
            value={scope}
            options={scopeOptions}
            onChange={setScope}
          />
          <p className="list-count" role="status">
            {secondPass.count(done, items.length)}
          </p>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="list-empty">{items.length === 0 ? secondPass.none : secondPass.allDone}</p>
      ) : (
        <VirtualList
          ref={list}
          label={secondPass.label}
          items={shown}
          keyOf={({ key }) => key}
          selected={chosen}
          onSelect={(key) => {
            const item = shown.find((each) => each.key === key)
            if (item !== undefined) showPassItem(session, item)
          }}
          rowHeight={84}
        >
          {(item) => <PassRow session={session} item={item} />}
        </VirtualList>
      )}
      <PassButtons session={session} item={items.find(({ key }) => key === chosen) ?? null} />
    </div>
  )
}

interface PassItemProps {
  readonly session: ProjectSession
  readonly item: PassItem
}

function PassRow({ session, item }: PassItemProps) {
  const people = usePeople(session)
  const { secondPass } = strings
  const { reason, words, passes, earlier } = item
  const was = oldWordsOf(reason)
  return (
    <div className={passes.length > 0 ? 'sentence-row pass-done' : 'sentence-row sentence-open'}>
      <span className="sentence-state">{reasonOf(reason)}</span>
      <span className="claim-row-words" dir={directionOfText(words)}>
        {words}
      </span>
      {was !== '' && <bdi className="pass-was">{secondPass.was(was)}</bdi>}
      {passes.length === 0 &&
        earlier.map(({ id, by, at }) => (
          <bdi key={id} className="pass-was">
            <Named
              names={[nameOf(people, by)]}
              say={(name = '') => secondPass.changedSince(name, formatDay(at))}
            />
          </bdi>
        ))}
      {passes.map(({ id, by, at }) => (
        <span key={id} className="pass-by">
          <ToolIcon name="done" size={12} />
          <Named names={[nameOf(people, by)]} say={(name = '') => secondPass.passedBy(name, formatDay(at))} />
        </span>
      ))}
    </div>
  )
}

function PassButtons({
  session,
  item
}: {
  readonly session: ProjectSession
  readonly item: PassItem | null
}) {
  const { secondPass } = strings
  if (item === null) return <p className="sentence-facts quiet">{secondPass.choose}</p>
  const { claimId } = item
  return (
    <section className="sentence-facts fact-buttons" aria-label={secondPass.chosen}>
      {item.passes.length > 0 ? (
        <Button onPress={() => takeBackPass(session, item)}>{secondPass.takeBack}</Button>
      ) : (
        <Button
          look="primary"
          shortcut={commandOf('pass-item').keys[0]}
          onPress={() => passItem(session, item)}
        >
          {secondPass.pass}
        </Button>
      )}
      {claimId !== null && <Button onPress={() => goToClaim(session, claimId)}>{secondPass.toClaim}</Button>}
    </section>
  )
}

function reasonOf(reason: PassReason): string {
  const { reasons } = strings.secondPass
  if (reason.kind === 'changed claim') return reasons.claim(reason.number)
  return reason.kind === 'changed sentence' ? reasons.sentence : reasons[reason.kind]
}

function oldWordsOf(reason: PassReason): string {
  if (reason.kind === 'changed claim') return reason.was
  return reason.kind === 'changed sentence' ? reason.mark.place.quote.exact : ''
}
