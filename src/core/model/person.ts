import type { PersonId } from './ids'

/** In what capacity somebody works on the article. */
export const roles = ['checker', 'author', 'editor', 'legal'] as const
export type Role = (typeof roles)[number]

/** Somebody who works on the article, as they introduced themselves. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}
