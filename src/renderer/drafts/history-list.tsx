import './drafts.css'
import { useEffect, useMemo, useState } from 'react'
import type { HistoryStretch } from '../../core/model/moment'
import type { Person } from '../../core/model/person'
import { restoreState } from '../session/actions/restore-state'
import type { ProjectSession } from '../session/project-session'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'
import { CompareVersions } from './compare-versions'
import { groupHistory, keyOfStretch, nameOfStretch, timeOfStretch } from './group-history'
import { OtherClaims } from './other-claims'
import { versionOfToday } from './use-drafts'
import { useOtherVersions } from './use-other-versions'
import type { ReadPair, Version } from './version-reader'

/** The article's earlier states by day and person, any two of them compared, and the way back to one. */
export function HistoryList({ session }: { readonly session: ProjectSession }) {
  const [stretches, problem] = useHistory(session)
  return (
    <DialogWindow title={strings.versions.history} isFull onClose={() => session.versions.set(null)}>
      {stretches === null ? (
        <p role="status" className="version-waiting">
          {problem === '' ? strings.versions.readingHistory : problem}
        </p>
      ) : (
        <History session={session} stretches={stretches} />
      )}
    </DialogWindow>
  )
}

interface HistoryProps {
  readonly session: ProjectSession
  readonly stretches: readonly HistoryStretch[]
}

function History({ session, stretches }: HistoryProps) {
  const people = usePeople(session)
  const others = useOtherVersions(session)
  const versions = useMemo(
    () => [
      ...others,
      ...stretches.map((stretch, index) => versionOf(session, stretch, index, people)),
      versionOfToday(session)
    ],
    [session, others, stretches, people]
  )
  const [[older, newer], choose] = useState<readonly [string, string]>([
    versions.at(-2)?.key ?? 'today',
    'today'
  ])
  const label = versions.find(({ key }) => key === older)?.label ?? ''
  return (
    <div className="draft-review">
      <div className="draft-facts">
        {others.map((version) => (
          <section key={version.key} className="other-version" aria-label={strings.versions.twice}>
            <h3 className="version-day">{strings.versions.twice}</h3>
            <p>{strings.versions.twiceWhy}</p>
            <Button
              look="quiet"
              className="version-entry"
              isPressed={older === version.key}
              onPress={() => choose([version.key, 'today'])}
            >
              <span className="version-name">{version.label}</span>
            </Button>
            {older === version.key && <OtherClaims session={session} version={version} />}
          </section>
        ))}
        {stretches.length < 2 && <p>{strings.versions.noHistory}</p>}
        {groupHistory(stretches).map(({ day, entries }) => (
          <section key={keyOfStretch(entries[0]?.stretch)} aria-label={day}>
            <h3 className="version-day">{day}</h3>
            <ul className="version-list">
              {entries.map(({ stretch, index }) => (
                <li key={keyOfStretch(stretch)}>
                  <Button
                    look="quiet"
                    className="version-entry"
                    isPressed={older === keyOfStretch(stretch)}
                    onPress={() => choose([keyOfStretch(stretch), 'today'])}
                  >
                    <span className="version-facts">
                      <bdi className="version-name">{nameOfStretch(stretch, index, nameIn(people))}</bdi>
                      <span className="quiet">
                        {[timeOfStretch(stretch), strings.versions.words(stretch.added, stretch.removed)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {stretches.some(({ isTold }, index) => index > 0 && !isTold) && (
          <p className="quiet">{strings.versions.untold}</p>
        )}
        <p className="quiet">{strings.versions.claimed}</p>
      </div>
      <CompareVersions
        session={session}
        versions={versions}
        older={older}
        newer={newer}
        onChoose={(left, right) => choose([left, right])}
        actions={(compared) =>
          older !== 'today' &&
          newer === 'today' && <Restore session={session} compared={compared} label={label} />
        }
      />
    </div>
  )
}

interface RestoreProps {
  readonly session: ProjectSession
  /** The earlier state, and the article as it stands. */
  readonly compared: ReadPair
  readonly label: string
}

function Restore({ session, compared, label }: RestoreProps) {
  const [problem, setProblem] = useState('')
  const restore = (): void => {
    const outcome = restoreState(session, compared, label)
    setProblem(outcome.ok ? '' : outcome.problem.message)
  }
  return (
    <div className="draft-actions">
      {problem !== '' && (
        <p role="alert" className="draft-problem">
          {problem}
        </p>
      )}
      <p className="quiet">{strings.versions.restoreHint}</p>
      <Button look="primary" onPress={restore}>
        {strings.versions.restore}
      </Button>
    </div>
  )
}

function versionOf(
  session: ProjectSession,
  stretch: HistoryStretch,
  index: number,
  people: readonly Person[]
): Version {
  const { replica, count } = stretch
  const time = timeOfStretch(stretch, true)
  const name = nameOfStretch(stretch, index, nameIn(people))
  return {
    key: keyOfStretch(stretch),
    label: time === '' ? name : strings.versions.stateOf(name, time),
    load: () => session.api.request('history:state', { replica, count })
  }
}

function nameIn(people: readonly Person[]): (id: Person['id']) => string {
  return (id) => nameOf(people, id)
}

/** The stretches, with this person's latest edits; null, with the reason if there is one, while there are none. */
function useHistory(session: ProjectSession): readonly [readonly HistoryStretch[] | null, string] {
  const [state, setState] = useState<readonly [readonly HistoryStretch[] | null, string]>([null, ''])
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const flushed = await session.flush()
      const outcome = flushed.ok ? await session.api.request('history:read') : flushed
      if (isWanted) setState(outcome.ok ? [outcome.value ?? [], ''] : [null, outcome.problem.message])
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [session])
  return state
}
