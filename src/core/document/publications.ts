import { type Notice, type Publication, type PublicationStep, readPublication } from '../model/publication'
import type { Salted } from '../model/salt'
import { parseNotice, parsePublicationStep } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** Writes down that the article was published, or taken up again. A statement: under no undo. */
export function addPublicationStep(document: ProjectDocument, step: Salted<PublicationStep>): void {
  document.doc.transact(() => document.publications.set(step.id, structuredClone(step)), untrackedOrigin)
}

/** Adds a notice to readers. A statement: a later one takes its place. */
export function addNotice(document: ProjectDocument, notice: Salted<Notice>): void {
  document.doc.transact(() => document.notices.set(notice.id, structuredClone(notice)), untrackedOrigin)
}

/** Where the article stands; entries that are malformed are left out. */
export function publicationOf({ publications, notices }: ProjectDocument): Publication {
  const steps = [...publications.entries()].flatMap(([id, value]) => parsePublicationStep(id, value) ?? [])
  const told = [...notices.entries()].flatMap(([id, value]) => parseNotice(id, value) ?? [])
  return readPublication(steps, told)
}
