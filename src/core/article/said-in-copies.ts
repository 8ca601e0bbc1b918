import { docxWords } from '../words/docx-words'
import { pageWords } from '../words/page-words'

/**
 * What a copy for Word says where it says more than was said, so that a copy that comes back is known by it: see
 * docs/decisions/0028.
 */
export const saidInCopies = {
  /** In the place of a name that is not known. */
  unknownPerson: pageWords.unknownPerson,
  /** Before a post whose text alone would not say what it is. */
  wrote: pageWords.talk.acts.comment,
  /** How it begins where it says what a post of a discussion, or the discussion itself, is. */
  headsOfTalk: [
    pageWords.talk.acts.comment,
    pageWords.talk.acts.resolve,
    pageWords.talk.acts.reopen,
    docxWords.discussion('').split(':')[0] ?? ''
  ]
} as const
