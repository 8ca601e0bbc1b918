import type { StatementId } from '../../core/model/author'
import { wordOfRole } from '../../core/model/house-words'
import type { PersonId } from '../../core/model/ids'
import { pageWords } from '../../core/words/page-words'
import { doubtOf } from './doubt-of'
import { type Html, html, nothing } from './escape-html'
import type { ExportData } from './export-data'

/** A person by name and role, and where they are said to have made a statement, what speaks against it. */
export function personHtml(data: ExportData, id: PersonId, statement?: StatementId): Html {
  const person = data.people.get(id)
  const doubt = statement === undefined ? '' : doubtOf(data, statement)
  const tag = doubt === '' ? nothing : html` <span class="tag"><bdi>${doubt}</bdi></span>`
  return html`<bdi>${person?.name || pageWords.unknownPerson}</bdi>${person === undefined ? '' : `, ${wordOfRole(person.role, data.snapshot.style)}`}${tag}`
}
