import { showOnOneLine } from '../../core/model/show-hidden'
import type { CslName, CslType, Source } from '../../core/model/source'
import { strings } from '../ui/strings'

/** What a source is called in lists and messages, on one line with hidden characters shown: its title, else whom or what it is of. */
export function sourceLabel({ item }: Pick<Source, 'item'>): string {
  return showOnOneLine(titleOrAuthor(item)) || strings.source.untitled
}

function titleOrAuthor(item: Source['item']): string {
  const title = item.title?.trim()
  if (isPersonType(item.type)) return namesOf(item.author) || title || ''
  return title || item['container-title'] || item.URL || namesOf(item.author)
}

/** The second line of a source in lists: sort, publication, date. */
export function sourceDetail(source: Pick<Source, 'item'>): string {
  const { item } = source
  const isTitled = Boolean(item.title?.trim())
  const parts = [
    item.genre ?? strings.cslTypes[item.type],
    isTitled && !isPersonType(item.type) ? item['container-title'] : undefined,
    item.publisher,
    item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-')
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Whether sources of this type are people who spoke or wrote. */
export function isPersonType(type: CslType): boolean {
  return type === 'interview' || type === 'personal_communication'
}

/** Whether a source answers a search: every word of the search occurs in it. */
export function matchesSource(source: Source, search: string): boolean {
  const { item } = source
  const text = [sourceLabel(source), sourceDetail(source), item.URL, namesOf(item.author), item.note]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function namesOf(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ')
}
