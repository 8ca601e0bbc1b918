import { useState } from 'react'
import type { ArticleState } from '../../core/document/article-state'
import type { JudgedSignoff } from '../../core/document/judge-signoffs'
import { fingerprintOf } from '../../core/model/fingerprint'
import { showOnOneLine } from '../../core/model/show-hidden'
import { takeSignoffBack } from '../session/actions/sign-off'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { SignoffChanges } from './signoff-changes'

interface SignoffItemProps {
  readonly session: ProjectSession
  readonly signoff: JudgedSignoff
  /** The article as it is. */
  readonly state: ArticleState
}

/** One sign-off: who, in which role, when, and whether it stands. */
export function SignoffItem({ session, signoff, state }: SignoffItemProps) {
  const house = useHouseWords()
  const [isOpen, setOpen] = useState(false)
  const { role, at, key, parts, reason, note, doubts } = signoff
  const name = showOnOneLine(signoff.name)
  const isOwn = key === session.keys.own && !doubts.includes('withdrawn')
  const words = strings.signoff
  return (
    <li className="signoff-item">
      <div className="signoff-head">
        <p className="signoff-name">
          <bdi>{name}</bdi>
          {strings.common.afterComma(house.role(role))}
        </p>
        <p className="quiet">{formatMoment(at)}</p>
        <code className="signoff-key">{fingerprintOf(key)}</code>
      </div>
      <p className={doubts.length === 0 ? 'signoff-stands' : 'signoff-doubt'}>
        <ToolIcon name={doubts.length === 0 ? 'seal' : 'warning'} size={14} />
        {doubts.length === 0 ? words.stands : doubts.map((doubt) => words.doubts[doubt]).join('. ')}
      </p>
      <p>{parts === '' ? words.whole : words.part(parts, reason)}</p>
      {note !== '' && <p className="signoff-note">{note}</p>}
      <div className="signoff-actions">
        {doubts.includes('stale') && (
          <Button look="link" name={words.changesOf(name)} onPress={() => setOpen(!isOpen)}>
            {isOpen ? words.hideChanges : words.showChanges}
          </Button>
        )}
        {isOwn && (
          <Button
            look="link"
            name={words.withdrawOf(name)}
            onPress={() => void takeSignoffBack(session, signoff)}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {isOpen && <SignoffChanges session={session} signoff={signoff} state={state} />}
    </li>
  )
}
