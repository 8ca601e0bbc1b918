/**
 * Projects of any size, made by the code that makes real ones, for whoever measures: a report of so many words with
 * so many claims in every state there is. The same order gives the same project.
 */
import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import type { Block } from '../../src/core/article/block-schema'
import { addCheck } from '../../src/core/document/checks'
import { changeClaim, markClaim } from '../../src/core/document/claims'
import { addEvidence } from '../../src/core/document/evidence'
import { rememberPerson } from '../../src/core/document/people'
import { openDocument, type ProjectDocument } from '../../src/core/document/schema'
import { seedArticle } from '../../src/core/document/seed-article'
import { addSource } from '../../src/core/document/sources'
import type { TextRange } from '../../src/core/model/anchor'
import type { Check } from '../../src/core/model/check'
import { type ClaimKind, claimKinds, isCheckable } from '../../src/core/model/claim'
import {
  type ClaimId,
  type EvidenceId,
  type FillRandom,
  newId,
  type PersonId,
  type SourceId
} from '../../src/core/model/ids'
import { wordsOfClaim } from '../../src/core/model/words-of-claim'
import { systemPorts } from '../../src/project/system-ports'
import { writeNewProject } from '../../src/project/write-new-project'
import { countingBytes } from './checks'
import { personOf, signerOf } from './project-world'

/** How large the project is. */
export interface LargeOrder {
  readonly words: number
  /** At most one for every two words. */
  readonly claims: number
}

/** What becomes of a claim after it was marked. */
interface Fate {
  readonly says: readonly Partial<Pick<Check, 'workStatus' | 'verdict'>>[]
  readonly evidence?: number
  readonly words?: 'edited' | 'moved' | 'deleted'
}

const accurate = { verdict: 'accurate' } as const

/** In turn, so that every state is there from 24 claims on; a third is still to check, as in the middle of a job. */
const fates: readonly Fate[] = [
  { says: [] },
  { says: [accurate], evidence: 2 },
  { says: [] },
  { says: [accurate, { verdict: 'inaccurate' }], evidence: 1 },
  { says: [{ verdict: 'on author' }] },
  { says: [] },
  { says: [accurate], evidence: 1, words: 'edited' },
  { says: [] },
  { says: [accurate] },
  { says: [{ workStatus: 'in progress' }], evidence: 1 },
  { says: [] },
  { says: [{ workStatus: 'query' }] },
  { says: [{ verdict: 'misleading' }], evidence: 1 },
  { says: [] },
  { says: [{ workStatus: 'cannot confirm' }] },
  { says: [accurate], evidence: 1, words: 'moved' },
  { says: [] },
  { says: [], words: 'deleted' },
  { says: [{ workStatus: 'not checkable' }] },
  { says: [accurate], evidence: 3 },
  { says: [{ workStatus: 'cut' }], words: 'deleted' },
  { says: [] },
  { says: [], words: 'edited' },
  { says: [accurate], evidence: 2 }
]

const vocabulary =
  `the commission counted ships grain tonnes river north council minister said report harbour winter budget reform
  court ruling against company workers strike after vote members party leader agreed treaty border patrol farmers
  drought rainfall measured station engineers bridge closed repairs cost million euros lower than planned opened
  museum painting sold auction record price buyer unknown police inquiry found evidence missing files returned`.split(
    /\s+/
  )

const wordsPerParagraph = 60
const wordsPerSentence = 15
const longestClaim = 9
const at = '2026-11-24T10:00:00.000Z'
const origin = 'large project'

/** The project as one Yjs update: an import, marks, checks and evidence, and then a round of edits. */
export function largeProject({ words, claims }: LargeOrder): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 77
  const document = openDocument(doc)
  const info = { title: 'A long report', byline: '', dateline: '', language: 'en', direction: 'ltr' as const }
  const blocks = blocksOf(words)
  seedArticle(document, { ...info, blocks, report: [], furniture: null }, 'long-report.txt')
  const article = new ArticleText(document.article)
  const desk = openDesk(document, article)
  const places = placesOfClaims(article.toString(), claims)
  for (const [index, ranges] of places.entries()) desk.work(ranges, index)
  editAll(article, places)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** Writes the project into a new folder, whose parent exists. The name must end in .stet for the app to open it. */
export async function writeLargeProject(folder: string, order: LargeOrder): Promise<void> {
  const projectId = newId('project', systemPorts.random)
  const seed = largeProject(order)
  const made = await writeNewProject({
    ...systemPorts,
    folder,
    projectId,
    title: 'A long report',
    original: null,
    seed,
    signer: signerOf(1),
    creator: personOf(1)
  })
  if (!made.ok) throw new Error(made.problem.message)
}

/** Every sixth word is a number that stands nowhere else, so that words can be told apart. */
function wordOf(index: number): string {
  if (index % 6 === 3) return String(100_000 + index)
  return vocabulary[((index * 2_654_435_761) >>> 7) % vocabulary.length] ?? 'word'
}

function blocksOf(words: number): readonly Block[] {
  const blocks: Block[] = []
  for (let first = 0; first < words; first += wordsPerParagraph) {
    const count = Math.min(wordsPerParagraph, words - first)
    const text = Array.from({ length: count }, (_, index) => {
      const word = wordOf(first + index)
      const opens = index % wordsPerSentence === 0
      const closes = index % wordsPerSentence === wordsPerSentence - 1 || index === count - 1
      return `${opens ? word.charAt(0).toUpperCase() + word.slice(1) : word}${closes ? '.' : ''}`
    }).join(' ')
    const isHeading = (first / wordsPerParagraph) % 40 === 0 && blocks.length > 0
    if (isHeading) blocks.push(blockOf(`Part ${1 + first / wordsPerParagraph / 40}`, true))
    blocks.push(blockOf(text, false))
  }
  return blocks
}

function blockOf(text: string, isHeading: boolean): Block {
  const attributes = isHeading
    ? { type: 'heading' as const, level: 2 as const }
    : { type: 'paragraph' as const }
  return { attributes, runs: [{ text, attributes: {} }] }
}

/** Evenly over the words, whole words only, none over another; every fortieth claim has two ranges. */
function placesOfClaims(text: string, claims: number): readonly (readonly TextRange[])[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  const gap = words.length / claims
  const length = Math.max(1, Math.min(longestClaim, Math.floor(gap * 0.6)))
  return Array.from({ length: claims }, (_, index) => {
    const first = Math.floor(index * gap)
    const start = words[first]?.start ?? 0
    const end = words[Math.min(words.length, first + length) - 1]?.end ?? start + 1
    if (index % 40 !== 7 || length < 6) return [{ start, end }]
    const [second, third] = [words[first + 2]?.end ?? end, words[first + 4]?.start ?? end]
    return [
      { start, end: second },
      { start: third, end }
    ]
  })
}

interface Desk {
  work(ranges: readonly TextRange[], index: number): void
}

function openDesk(document: ProjectDocument, article: ArticleText): Desk {
  const fill = countingBytes()
  const people = (['Alice', 'Bob'] as const).map((name) => {
    const person = { id: newId('person', fill), name, role: 'checker' as const }
    rememberPerson(document, person, origin)
    return person.id
  })
  const alice = people[0] ?? newId('person', fill)
  const sources = Array.from({ length: 200 }, (_, index) => addSourceOf(document, fill, alice, index))
  return {
    work(ranges, index) {
      const fate = fates[index % fates.length] ?? { says: [] }
      const id = newId('claim', fill)
      markClaim(document, article, { id, ranges, kind: kindOf(index, fate), by: alice, at }, origin)
      const risk = index % 11 === 0 ? ('high' as const) : ('normal' as const)
      changeClaim(document, id, { risk, legal: index % 17 === 0 }, origin)
      const evidence = Array.from({ length: fate.evidence ?? 0 }, (_, offset) =>
        addEvidenceOf(document, fill, { claimId: id, by: alice, sourceId: sources[(index + offset) % 200] })
      ).filter((each) => each !== null)
      const words = wordsOfClaim(ranges.map(({ start, end }) => article.slice(start, end)))
      fate.says.forEach((said, turn) => {
        const { workStatus = 'checked', verdict = null } = said
        const by = people[turn] ?? alice
        const note = index % 3 === 0 ? `Note ${index} on what was found.` : ''
        addCheck(
          document,
          {
            id: newId('check', fill),
            claimId: id,
            by,
            at,
            workStatus,
            verdict,
            note,
            evidence,
            words,
            supersedes: []
          },
          origin
        )
      })
    }
  }
}

/** What says nothing that can be checked has no place among the work. */
function kindOf(index: number, { says, words }: Fate): ClaimKind {
  const kind = claimKinds[index % claimKinds.length] ?? 'other'
  return isCheckable(kind) || (says.length === 0 && words === undefined) ? kind : 'number'
}

function addSourceOf(document: ProjectDocument, fill: FillRandom, by: PersonId, index: number): SourceId {
  const id = newId('source', fill)
  const item = { type: 'webpage' as const, title: `Source ${index}`, URL: `https://example.org/${index}` }
  const source = {
    id,
    item,
    primary: true,
    terms: 'on the record' as const,
    origin: '',
    addedBy: by,
    addedAt: at
  }
  addSource(document, source, origin)
  return id
}

function addEvidenceOf(
  document: ProjectDocument,
  fill: FillRandom,
  { claimId, by, sourceId }: { claimId: ClaimId; by: PersonId; sourceId: SourceId | undefined }
): EvidenceId | null {
  if (sourceId === undefined) return null
  const id = newId('evidence', fill)
  const excerpt = 'The source says so in these words.'
  addEvidence(
    document,
    { id, claimId, sourceId, stance: 'supports', locator: 'p. 4', excerpt, addedBy: by, addedAt: at },
    origin
  )
  return id
}

/** Edits, cuts and pastes the words of those claims whose fate it is, from the end, so that places stay true. */
function editAll(article: ArticleText, places: readonly (readonly TextRange[])[]): void {
  const pasted: string[] = []
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const fate = fates[index % fates.length]?.words
    for (const { start, end } of (places[index] ?? []).toReversed()) {
      const ahead = start > 0 ? [{ retain: start }] : []
      if (fate === 'edited') article.change([...ahead, { retain: 1 }, { insert: 'x' }], origin)
      else if (fate !== undefined) {
        if (fate === 'moved') pasted.push(article.slice(start, end))
        article.change([...ahead, { delete: end - start }], origin)
      }
    }
  }
  const lines = pasted.map((line) => `${line}.\n`).join('')
  if (lines !== '') article.change([{ retain: article.length }, { insert: lines }], origin)
}
