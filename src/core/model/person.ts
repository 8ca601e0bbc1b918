import type { PersonId } from './ids'

/** In what capacity somebody works on the article. */
export type Role = 'checker' | 'author' | 'editor' | 'legal'

/** Somebody who works on the article, as they introduced themselves. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}
