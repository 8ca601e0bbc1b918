/**
 * A thousand claims whose words are nowhere in an article of 100,000 words: looking for all of them at once, and the
 * longest step of doing so beside a person who types. The milliseconds belong to the machine.
 */
import { bench, describe } from 'vitest'
import { ArticleText } from '../../src/core/article/article-text'
import { markClaim } from '../../src/core/document/claims'
import { ProjectView } from '../../src/core/document/project-view'
import { openDocument } from '../../src/core/document/schema'
import { newId } from '../../src/core/model/ids'
import { EditorReplica, seedOf } from '../support/editor-replica'

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const orphans = 1000
const budget = 8
const syllables = 'ba de fi go lu ma ne pi ro su ta ve wi xo zu ka le mi no pu'.split(' ')

/** Sentences of words that come back, as those of one subject do. */
function sentence(seed: number): string {
  const word = (place: number): string => {
    const value = Math.imul(seed * 31 + place, 2654435761) >>> 8
    return [value, value >>> 5, value >>> 9].map((each) => syllables[each % syllables.length]).join('')
  }
  return `${Array.from({ length: 15 }, (_, place) => word(place)).join(' ')}.`
}

function blockOf(text: string) {
  return { attributes: { type: 'paragraph' as const }, runs: [{ text, attributes: {} }] }
}

/** A view of an article of 100,000 words after the paragraphs of a thousand claims were deleted. */
function openOrphaned(): ProjectView {
  const lost = Array.from({ length: orphans }, (_, index) => blockOf(sentence(index + 1)))
  const kept = Array.from({ length: 6_700 }, (_, index) => blockOf(sentence(index + 100_000)))
  const replica = new EditorReplica('alice', 7, seedOf([...lost, ...kept]))
  const document = openDocument(replica.doc)
  const by = newId('person', random)
  let end = 0
  for (const { runs } of lost) {
    const range = { start: end, end: end + (runs[0]?.text.length ?? 0) }
    const id = newId('claim', random)
    markClaim(
      document,
      replica.article,
      { id, ranges: [range], kind: 'other', by, at: '2026-01-01T00:00:00.000Z' },
      'bench'
    )
    end = range.end + 1
  }
  document.article.delete(0, end)
  return new ProjectView(document, new ArticleText(document.article))
}

const view = openOrphaned()

/** The longest step, ms, and how many slices of the budget all steps fill. */
function measureSteps(): string {
  const steps = view.settleInSteps()
  let [longest, slices, begin] = [0, 1, performance.now()]
  for (let at = performance.now(); !steps.next().done; at = performance.now()) {
    const now = performance.now()
    longest = Math.max(longest, now - at)
    if (now - begin < budget) continue
    slices += 1
    begin = now
  }
  return `longest step ${longest.toFixed(1)} ms, ${slices} slices of ${budget} ms`
}

process.stdout.write(`${orphans} orphans: ${measureSteps()}\n`)

describe('a thousand orphans in an article of 100,000 words', () => {
  bench('looked for at once', () => view.settle(), { iterations: 5, time: 0, warmupIterations: 1 })
})
