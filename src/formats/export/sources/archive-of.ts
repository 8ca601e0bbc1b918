import { pageWords } from '../../../core/words/page-words'

const archives: Readonly<Record<string, keyof typeof pageWords.archives>> = {
  'web.archive.org': 'wayback',
  'archive.today': 'today',
  'archive.ph': 'today',
  'archive.is': 'today',
  'archive.li': 'today',
  'archive.md': 'today',
  'archive.vn': 'today',
  'archive.fo': 'today',
  'perma.cc': 'perma',
  'ghostarchive.org': 'ghost',
  'webcitation.org': 'webcite'
}

/** The web archive that keeps the copy at this address, by its host, see each one's own pages; "" for none that is known. */
export function archiveOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const host = new URL(address).hostname.replace(/^www\./, '')
  const name = Object.hasOwn(archives, host) ? archives[host] : undefined
  return name === undefined ? '' : pageWords.archives[name]
}
