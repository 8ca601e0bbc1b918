import { saidInCopies } from '../article/said-in-copies'
import type { FromFile } from '../model/from-file'
import type { Post } from '../model/thread'
import { parsePerson } from './read-entries'
import type { ProjectDocument } from './schema'

/** Who said something, and when, as a copy for Word has it: as the file had it that it came from, or by its writer's name. */
export function signerOf(
  { people }: Pick<ProjectDocument, 'people'>,
  { fromFile, by, at }: Pick<Post, 'fromFile' | 'by' | 'at'>
): FromFile {
  return fromFile ?? { name: parsePerson(by, people.get(by))?.name || saidInCopies.unknownPerson, at }
}
