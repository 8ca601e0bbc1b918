import './author-tag.css'
import { useEffect, useReducer } from 'react'
import type { ProjectAuthors } from '../../core/document/project-authors'
import type { Authorship } from '../../core/model/author'
import { showOnOneLine } from '../../core/model/show-hidden'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { useHouseWords } from './house-words'
import type { ProjectSession } from './project-session'

/** Who wrote what, kept up to date as keys and people become known. */
export function useAuthors(session: ProjectSession): ProjectAuthors {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.authors.subscribe(drawAgain), [session])
  return session.authors
}

interface AuthorTagProps {
  readonly session: ProjectSession
  readonly authorship: Authorship
  /** Whom the entry says it is by. */
  readonly name: string
}

/**
 * How far it is known who wrote something, in a few words. A member's role is said quietly; what the reader should know
 * before relying on it stands out, and leads to the list of people.
 */
export function AuthorTag({ session, authorship, name }: AuthorTagProps) {
  const { standing, owner, key } = authorship
  const house = useHouseWords()
  const { authors } = strings
  if (standing === 'self') return null
  if (standing === 'member' && owner !== null) {
    return (
      <span className="author-role" title={authors.memberHint}>
        <ToolIcon name="seal" size={13} />
        {house.role(owner.role)}
      </span>
    )
  }
  const isLoud = standing === 'changed' || standing === 'other person'
  const words =
    standing === 'other person'
      ? authors.otherPerson(showOnOneLine(owner?.name ?? '') || strings.common.unknownPerson)
      : authors.tags[standing]
  return (
    <Button
      look="link"
      className={isLoud ? 'author-tag author-tag-loud' : 'author-tag'}
      name={authors.tagName(name, words)}
      tooltip={authors.hints[standing]}
      onPress={() => session.peopleShown.set({ key })}
    >
      {isLoud && <ToolIcon name="warning" size={13} />}
      <bdi>{words}</bdi>
    </Button>
  )
}
