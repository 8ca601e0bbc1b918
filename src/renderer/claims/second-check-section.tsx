import { useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { type Check, standingChecks } from '../../core/model/check'
import { isConclusion } from '../../core/model/claim-status'
import { needsSecondCheck } from '../../core/model/second-check'
import { lookAtFirstCheck } from '../session/actions/second-check'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { sourceLabel } from '../session/source-label'
import { useHiddenChecks } from '../session/use-hidden-checks'
import { nameOf, useArticleInfo, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { statementLabel } from './check-history'

interface SecondCheckProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** Of a claim that needs two checks: that the first is hidden, or the two side by side. */
export function SecondCheckSection({ session, view }: SecondCheckProps) {
  const people = usePeople(session)
  const { secondCheck } = useArticleInfo(session)
  const hidden = useHiddenChecks(session, view)
  if (!needsSecondCheck(view.claim, secondCheck)) return null
  const conclusions = standingChecks(view.checks).filter(
    (check) => isConclusion(check) && check.words === view.words
  )
  const byPerson = [...new Map(conclusions.map((check) => [check.by, check])).values()]
  if (hidden.size > 0) {
    const names = [
      ...new Set(view.checks.flatMap(({ id, by }) => (hidden.has(id) ? nameOf(people, by) : [])))
    ]
    return <HiddenCheck key={view.claim.id} session={session} view={view} names={names} />
  }
  if (byPerson.length < 2) return null
  return <Comparison session={session} view={view} checks={byPerson} />
}

function HiddenCheck({ session, view, names }: SecondCheckProps & { readonly names: readonly string[] }) {
  const [isAsking, setAsking] = useState(false)
  const { second } = strings
  return (
    <section className="inspector-section notice-box">
      <h3>{second.title}</h3>
      <p>
        <Named names={names} say={(...each) => second.hidden(each)} />
      </p>
      {isAsking ? (
        <>
          <p role="alert">{second.lookMeans}</p>
          <div className="button-row">
            <Button onPress={() => lookAtFirstCheck(session, view)}>{second.lookSure}</Button>
            <Button look="primary" onPress={() => setAsking(false)}>
              {second.lookNot}
            </Button>
          </div>
        </>
      ) : (
        <div className="button-row">
          <Button onPress={() => setAsking(true)}>{second.look}</Button>
        </div>
      )}
    </section>
  )
}

function Comparison({ session, view, checks }: SecondCheckProps & { readonly checks: readonly Check[] }) {
  const people = usePeople(session)
  const words = useHouseWords()
  const { second } = strings
  const evidenceOf = (check: Check): string => {
    const labels = view.evidence.flatMap(({ id, sourceId }) => {
      const source = session.view.sources.find((each) => each.id === sourceId)
      return check.evidence.includes(id) && source !== undefined ? sourceLabel(source) : []
    })
    return labels.toSorted().join('; ')
  }
  const rows = [
    { label: strings.inspector.verdict, of: (check: Check) => statementLabel(check, words) },
    { label: strings.inspector.correction, of: ({ correction = '' }: Check) => correction },
    { label: strings.inspector.note, of: ({ note }: Check) => note },
    { label: strings.inspector.evidence, of: evidenceOf }
  ].map(({ label, of }) => ({ label, values: checks.map((check) => ({ key: check.id, text: of(check) })) }))
  return (
    <section className="inspector-section" aria-label={second.compared}>
      <h3>{second.compared}</h3>
      <table className="compared-checks">
        <thead>
          <tr>
            <td />
            {checks.map(({ id, by }) => (
              <th key={id} scope="col">
                <Named names={[nameOf(people, by)]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => {
            const isSame = new Set(values.map(({ text }) => text)).size === 1
            if (values.every(({ text }) => text === '')) return null
            return (
              <tr key={label} data-differs={!isSame}>
                <th scope="row">
                  {label}
                  {!isSame && <span className="differs">{second.differs}</span>}
                </th>
                {values.map(({ key, text }) => (
                  <td key={key}>{text === '' ? second.nothing : text}</td>
                ))}
              </tr>
            )
          })}
          <tr>
            <th scope="row">{second.when}</th>
            {checks.map(({ id, at }) => (
              <td key={id}>{formatMoment(at)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
