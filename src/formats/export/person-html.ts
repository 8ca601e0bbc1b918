import { wordOfRole } from '../../core/model/house-words'
import type { PersonId } from '../../core/model/ids'
import { pageWords } from '../../core/words/page-words'
import { type Html, html } from './escape-html'
import type { ExportData } from './export-data'

/** A person by name and role. */
export function personHtml(data: ExportData, id: PersonId): Html {
  const person = data.people.get(id)
  return html`<bdi>${person?.name || pageWords.unknownPerson}</bdi>${person === undefined ? '' : `, ${wordOfRole(person.role, data.snapshot.style)}`}`
}
