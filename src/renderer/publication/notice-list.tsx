import type { Notice } from '../../core/model/publication'
import { giveNotice } from '../session/actions/publish'
import type { ProjectSession } from '../session/project-session'
import { nameOf, useClaims, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'

interface NoticeListProps {
  readonly session: ProjectSession
  readonly notices: readonly Notice[]
}

/** What readers are told. */
export function NoticeList({ session, notices }: NoticeListProps) {
  const people = usePeople(session)
  const all = useClaims(session)
  const words = strings.publication
  if (notices.length === 0) return null
  return (
    <>
      <h3>{words.told}</h3>
      <ul className="publication-steps">
        {notices.map((notice) => {
          const numbers = all
            .filter(({ claim }) => notice.claims.includes(claim.id))
            .map(({ number }) => number)
          return (
            <li key={notice.id}>
              <strong>{words.noticeOn(words.kinds[notice.kind], numbers)}</strong>
              <span dir="auto">{notice.wording}</span>
              <span className="quiet">
                <Named
                  names={[nameOf(people, notice.by)]}
                  say={(name = '') => words.byWhom(name, formatMoment(notice.at), notice.state.slice(0, 16))}
                />
              </span>
              <Button
                look="link"
                name={words.takeBackOf(notice.wording.slice(0, 60))}
                onPress={() =>
                  giveNotice(session, {
                    kind: notice.kind,
                    wording: '',
                    claims: notice.claims,
                    replaces: notice
                  })
                }
              >
                {words.takeBack}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
