import type { ReadSources, SourcesFormat } from '../model/read-sources'

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`
}

/** What the person reads of a file of sources: BibTeX, RIS or CSL-JSON. */
export const sourcesFileWords = {
  refused: {
    unreadable: (path: string) =>
      `“${path}” could not be read. Nothing was added. See that it is there and is a file.`,
    tooLarge: (path: string, most: number) =>
      `“${path}” has more than ${most} MB. Nothing was added. Export fewer sources, and read them one file after another.`,
    noSources:
      'This file holds no sources that Stet can read. Nothing was added. Export the sources as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json) from the program they are kept in, and choose that file.',
    damaged: (format: SourcesFormat) =>
      `This ${format} file is damaged or was cut short. Nothing was added. Export the sources again, and choose that file.`
  },
  unread: {
    garbled: 'It is damaged or was cut short.',
    tooLong: 'It is longer than Stet reads, or does not end.',
    empty: 'It says nothing of a source.',
    group: 'It is no source of its own: other entries are grouped by it.',
    noObject: 'It is no source as CSL-JSON writes one.',
    tooMany: (most: number) => `Only the first ${most.toLocaleString('en')} of a file are read.`
  },
  notes: {
    odd: 'Part of it is damaged, or written in commands that Stet does not know. Compare it with the file.',
    date: (date: string) => `Its date reads “${date}” in the file.`,
    institution: (name: string) => `“${name}” was read as the name of an institution.`,
    addresses: (others: string) => `The file gives other addresses, too, which are not kept: ${others}`,
    shortened: 'A field was longer than Stet keeps, and was cut.'
  },
  counts: ({ format, sources, unread, unnamed = 0 }: ReadSources) => {
    const not = unread.length + unnamed
    return `${format}: ${entries(sources.length + not)}, ${sources.length.toLocaleString('en')} read${not === 0 ? '' : `, ${not.toLocaleString('en')} not`}.`
  },
  unreadEntry: (name: string, why: string) => `Not read: ${name}. ${why}`,
  unnamed: (count: number) => `Not read: ${count.toLocaleString('en')} more.`,
  leftOut: (fields: ReadSources['leftOut']) =>
    `Not kept: ${fields.map(({ field, count }) => `${field} (${entries(count)})`).join(', ')}.`
}
