import { confidentialChoices } from '../../../core/model/confidential'
import type { FileContent, FoundRecord } from '../../../core/model/file-verdict'
import { recordManifestName } from '../../../core/model/record-names'
import { compareParts, free, isSameBut, shownInPage } from '../compare-pages'
import { makeRecord, type RecordChoices, type RecordedProject, type RecordReader } from './make-record'

/** In a record, its page and the file that explains how it is checked are the only ones that differ with Stet's version. */
const ofItsVersion: ReadonlySet<string> = new Set(['index.html', 'how-to-check.txt'])

/**
 * Holds a record against one that is made anew of the same version, with the choices that it says it was made with. It is the
 * same if its page differs in nothing but the version of Stet, and its other files are those of the one made anew. Another text of the article in its page, or another claim or finding, is a difference; where only the rest differs
 * (what was said, signed or done since), and where its choices cannot be read, nothing is said. `hashOf` gives a SHA-256 in
 * hexadecimal digits.
 */
export async function compareRecord(
  found: FoundRecord,
  project: RecordedProject,
  read: RecordReader,
  hashOf: (bytes: Uint8Array) => string
): Promise<FileContent | undefined> {
  const choices = readChoices(found.withheld)
  if (choices === null) return undefined
  const expected = new Map<string, string>()
  const noted: RecordReader = {
    ...read,
    files: async (wanted) => {
      const files = await read.files(wanted)
      for (const { path, sha256, bytes } of files) if (bytes !== null) expected.set(path, sha256)
      return files
    }
  }
  const made = await makeRecord(project, { ...choices, appVersion: free.version, key: found.key }, noted)
  for (const { path, bytes } of made.parts) if (!expected.has(path)) expected.set(path, hashOf(bytes))
  const decoder = new TextDecoder()
  const page = decoder.decode(made.parts.find(({ path }) => path === 'index.html')?.bytes)
  const theirs = decoder.decode(found.page)
  if (isSameBut(page, theirs, /[<>\n]/) && holdsTheSame(found.hashes, expected)) return { isSame: true }
  return compareParts(shownInPage(page), shownInPage(theirs))
}

/** Neither a file more nor one less, and each but those that differ with Stet's version with its hash. */
function holdsTheSame(found: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): boolean {
  const made = [...expected].filter(([path]) => path !== recordManifestName)
  return (
    found.size === made.length &&
    made.every(([path, hash]) => found.has(path) && (ofItsVersion.has(path) || found.get(path) === hash))
  )
}

function readChoices(withheld: unknown): RecordChoices | null {
  if (typeof withheld !== 'object' || withheld === null) return null
  const { confidential, talk, legalIncluded } = withheld as Readonly<Record<string, unknown>>
  const choice = confidentialChoices.find((each) => each === confidential)
  if (choice === undefined || typeof talk !== 'boolean') return null
  return { confidential: choice, withTalk: !talk, withLegal: legalIncluded === true }
}
