import { type ReactNode, useEffect, useRef } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import type { EarlierCheck, EarlierMatch, EarlierSource } from '../../core/model/earlier-claim'
import { showOnOneLine } from '../../core/model/show-hidden'
import { openAddress } from '../session/actions/open-address'
import { takeOverSource } from '../session/actions/take-over-source'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { isPersonType, sourceDetail, sourceLabel } from '../session/source-label'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { statementLabel } from './check-history'
import { WordDifference } from './claim-words'
import { CorrectionWords } from './correction-words'
import { type EarlierLook, useEarlier } from './use-earlier'

interface EarlierProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** What was found before on the same statement in the projects beside this one; nothing where nothing was. */
export function EarlierSection({ session, view }: EarlierProps) {
  const look = useEarlier(session, view)
  const found = look.state === 'found' ? look.found : null
  const heading = useRef<HTMLHeadingElement>(null)
  const isAwaited = useRef(false)
  const count = found === null ? 0 : found.matches.length + found.more
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place !== 'earlier') return
        isAwaited.current = look.state === 'looking'
        if (heading.current !== null) heading.current.focus()
        else session.messages.say(whyNothing(look, view.number))
      }),
    [session, view.number, look]
  )
  // whoever asked before it was known is told, but not taken there: the cursor may be at work elsewhere by now
  useEffect(() => {
    if (!isAwaited.current || look.state === 'looking') return
    isAwaited.current = false
    session.messages.say(count > 0 ? strings.earlier.foundNow(count) : whyNothing(look, view.number))
  }, [session, view.number, look, count])
  return (
    <>
      <div role="status" className="visually-hidden">
        {count === 0 ? '' : strings.earlier.announced(count)}
      </div>
      {found !== null && count > 0 && (
        <section className="inspector-section" aria-label={strings.earlier.title}>
          <h3 ref={heading} tabIndex={-1}>
            {strings.earlier.title}
          </h3>
          <p className="quiet">{strings.earlier.noVerdict}</p>
          {findingsDiffer(found.matches) && <Doubt>{strings.earlier.differ}</Doubt>}
          <ul className="earlier-list">
            {found.matches.map((match) => (
              <EarlierItem
                key={`${match.project.projectId} ${match.claim.number} ${match.claim.words}`}
                session={session}
                view={view}
                match={match}
              />
            ))}
          </ul>
          {found.more > 0 && <p className="quiet">{strings.earlier.more(found.more)}</p>}
          {look.state === 'found' && look.isCut && <p className="quiet">{strings.earlier.looksOn}</p>}
        </section>
      )}
    </>
  )
}

/** What is said where there is no list: that nothing was found is said only where everything was looked through. */
function whyNothing(look: EarlierLook, number: number): string {
  const { earlier } = strings
  if (look.state === 'found')
    return [look.isCut ? earlier.noneYet(number) : earlier.none(number), ...look.notes].join(' ')
  const why = {
    looking: earlier.looking(number),
    'not trusted': earlier.notTrusted,
    'too long': earlier.tooLong(number),
    'not read': earlier.notRead
  }
  return why[look.state]
}

/** Whether what stands on these claims is not one and the same verdict, or way of ending the work. */
function findingsDiffer(matches: readonly EarlierMatch[]): boolean {
  const findings = matches.flatMap(({ claim }) =>
    claim.checks.map(({ verdict, workStatus }) => verdict ?? workStatus)
  )
  return new Set(findings).size > 1
}

function EarlierItem({ session, view, match }: EarlierProps & { readonly match: EarlierMatch }) {
  const { likeness, loose, project, claim } = match
  const { earlier } = strings
  return (
    <li className="earlier">
      <p className="earlier-head">
        <strong>
          <Named names={[project.title || earlier.untitled]} />
        </strong>{' '}
        <span className="quiet">
          <Named names={[project.folder]} say={(folder = '') => earlier.place(claim.number, folder)} />
        </span>
      </p>
      <p>{earlier.likeness[likeness]}</p>
      {likeness === 'near' && <WordDifference before={claim.words} after={view.words} />}
      {loose !== '' && (
        <Doubt>
          <Named names={[loose]} say={(words = '') => earlier.loose(words)} />
        </Doubt>
      )}
      {project.isPartly && <Doubt>{earlier.partly}</Doubt>}
      {claim.isChanged && <p>{earlier.changed}</p>}
      <ul className="check-list">
        {claim.checks.map((check) => (
          <EarlierCheckItem key={`${check.name} ${check.at} ${check.verdict}`} check={check} />
        ))}
      </ul>
      {claim.sources.length > 0 && (
        <ul className="evidence-list" aria-label={earlier.sources}>
          {claim.sources.map((source) => (
            <EarlierSourceItem
              key={JSON.stringify(source)}
              source={source}
              onOpen={(url) => void openAddress(session, url)}
              onTake={() => takeOverSource(session, view.claim.id, match, source)}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the reader should know before relying on it. */
function Doubt({ children }: { readonly children: ReactNode }) {
  return (
    <p className="earlier-doubt">
      <ToolIcon name="warning" />
      <span>{children}</span>
    </p>
  )
}

function EarlierCheckItem({ check }: { readonly check: EarlierCheck }) {
  const house = useHouseWords()
  const { name, role, at, note, correction, standing } = check
  const doubt = standing === 'other person' ? strings.earlier.otherPerson : strings.authors.tags[standing]
  // as in this project: not to be on the list is told, another's signature is warned of
  const isLoud = standing === 'changed' || standing === 'other person'
  return (
    <li className="check">
      <p className="check-head">
        <strong>{statementLabel(check, house)}</strong>
      </p>
      {correction !== '' && <CorrectionWords words={correction} />}
      {note !== '' && (
        <p className="check-note" dir="auto">
          {note}
        </p>
      )}
      <p className="quiet">
        <Named names={[name || strings.common.unknownPerson]} />
        {role !== null && ` · ${house.role(role)}`}
        {doubt !== '' && !isLoud && ` · ${doubt}`} · {formatMoment(at)}
      </p>
      {isLoud && <Doubt>{doubt}</Doubt>}
    </li>
  )
}

interface EarlierSourceProps {
  readonly source: EarlierSource
  readonly onOpen: (url: string) => void
  readonly onTake: () => void
}

function EarlierSourceItem({ source, onOpen, onTake }: EarlierSourceProps) {
  const { stance, locator, excerpt, primary, files, isOutside } = source
  const { earlier } = strings
  const label = sourceLabel(source)
  const { URL: url, type } = source.item
  return (
    <li className="earlier-source">
      <div className="evidence-head">
        <span className="evidence-sign">
          <ToolIcon name={isPersonType(type) ? 'person' : 'link'} />
        </span>
        <p className="evidence-title">
          <bdi>{label}</bdi>
        </p>
        <Button name={earlier.takeNamed(label)} onPress={onTake}>
          {earlier.take}
        </Button>
      </div>
      <p className="evidence-facts">
        <span className={`stance stance-${stance}`}>{strings.stances[stance]}</span>
        <span>{sourceDetail(source)}</span>
        {locator !== '' && <span>{locator}</span>}
        {primary && <span>{strings.source.primary}</span>}
        {url !== undefined && (
          <Button
            look="link"
            name={earlier.openNamed(label)}
            tooltip={showOnOneLine(url)}
            onPress={() => onOpen(url)}
          >
            {strings.evidence.openLink}
          </Button>
        )}
      </p>
      {excerpt !== '' && (
        <blockquote className="evidence-excerpt" dir={directionOfText(excerpt)}>
          {excerpt}
        </blockquote>
      )}
      {isOutside && <Doubt>{earlier.outside}</Doubt>}
      {files > 0 && <p className="quiet">{earlier.filesStay(files)}</p>}
    </li>
  )
}
