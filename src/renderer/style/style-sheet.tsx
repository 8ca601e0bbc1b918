import { type ClaimKind, claimKinds } from '../../core/model/claim'
import { claimStates } from '../../core/model/claim-status'
import type { EvidenceRule } from '../../core/model/evidence-rule'
import {
  asksForCoverage,
  asksForReply,
  asksForSecondPass,
  type HouseStyle
} from '../../core/model/house-style'
import { roles } from '../../core/model/person'
import { verdicts, workStatuses } from '../../core/model/verdict'
import { houseWords } from '../session/house-words'
import { StateIcon } from '../ui/icons'
import { strings } from '../ui/strings'

/** A house style to be read: what suffices, who signs, what things are called, and the checklists. */
export function StyleSheet({ style }: { readonly style: HouseStyle }) {
  const words = houseWords(style)
  const text = strings.style
  const rule = ({ primary, secondary }: EvidenceRule): string => text.rule(primary, secondary)
  return (
    <section className="style-sheet" aria-labelledby="style-name">
      <h3 id="style-name">{style.name}</h3>
      {style.about !== '' && <p>{style.about}</p>}
      <dl>
        <Row term={text.evidence}>{rule(style.evidence)}</Row>
        <Row term={text.highRisk}>{rule(style.evidenceAtHighRisk ?? style.evidence)}</Row>
        <Row term={text.checklistsRequired}>{text.demands[style.requires.checklists]}</Row>
        <Row term={text.coverage}>{text.coverageDemand(asksForCoverage(style))}</Row>
        <Row term={text.secondPass}>{text.secondPassDemand(asksForSecondPass(style))}</Row>
        <Row term={text.reply}>{text.replyDemand(asksForReply(style))}</Row>
        <Row term={text.signoffs}>
          {style.requires.signoffs.map(words.role).join(', ')}
          {!style.requires.signoffs.includes('legal') && ` ${text.legalToo(words.role('legal'))}`}
        </Row>
        <Row term={text.states}>
          <ul className="style-states">
            {claimStates.map((state) => (
              <li key={state} {...colorOf(style, state)}>
                <StateIcon state={state} size={14} />
                {words.state(state)}
              </li>
            ))}
          </ul>
        </Row>
        <Row term={text.verdicts}>{verdicts.map(words.verdict).join(', ')}</Row>
        <Row term={text.workStatuses}>{workStatuses.map(words.workStatus).join(', ')}</Row>
        <Row term={text.roles}>{roles.map(words.role).join(', ')}</Row>
        <Row term={text.kinds}>{style.kinds.map(({ kind }) => words.kind(kind)).join(', ')}</Row>
      </dl>
      <h4>{text.checklists}</h4>
      {claimKinds.map((kind) => (
        <KindItems key={kind} style={style} kind={kind} name={words.kind(kind)} />
      ))}
    </section>
  )
}

interface KindItemsProps {
  readonly style: HouseStyle
  readonly kind: ClaimKind
  readonly name: string
}

function KindItems({ style, kind, name }: KindItemsProps) {
  const items = style.checklists[kind] ?? []
  if (items.length === 0) return null
  return (
    <>
      <h5>{name}</h5>
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function colorOf({ colors }: HouseStyle, state: (typeof claimStates)[number]) {
  const color = colors[state]
  return color === undefined
    ? {}
    : { style: { color: `light-dark(${color.light}, ${color.dark})`, '--state': 'currentColor' } }
}
