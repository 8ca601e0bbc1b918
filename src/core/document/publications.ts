import { type Notice, type Publication, type PublicationStep, readPublication } from '../model/publication'
import type { Salted } from '../model/salt'
import { everUnder } from './lasting-statements'
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
export function publicationOf(document: ProjectDocument): Publication {
  const steps = [...document.publications._map.keys()].flatMap((id) => readStep(document, id) ?? [])
  const told = [...document.notices._map.keys()].flatMap((id) => readNotice(document, id) ?? [])
  return readPublication(steps, told)
}

/** A step as it was written first; one that ever was a reopening stays one. */
export function readStep({ publications }: ProjectDocument, id: string): PublicationStep | null {
  const steps = everUnder(publications, id).flatMap((value) => parsePublicationStep(id, value) ?? [])
  return steps.find(({ act }) => act === 'reopened') ?? steps[0] ?? null
}

/** A notice as it was written first. */
export function readNotice({ notices }: ProjectDocument, id: string): Notice | null {
  return everUnder(notices, id).flatMap((value) => parseNotice(id, value) ?? [])[0] ?? null
}
