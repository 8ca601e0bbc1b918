import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import { withhold } from '../../../../src/core/document/withhold'
import { confidentialChoices } from '../../../../src/core/model/confidential'
import { newId } from '../../../../src/core/model/ids'
import { showHidden } from '../../../../src/core/model/show-hidden'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import type { ExportOptions } from '../../../../src/formats/export/export-options'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportPrintHtml } from '../../../../src/formats/export/print-html'
import { recordPage } from '../../../../src/formats/export/record/record-page'
import { hostileSnapshot } from '../../../support/arbitrary-snapshot'
import { hostileText, hostileTexts } from '../../../support/hostile-text'
import { seededRandom } from '../../../support/project-world'
import { proofOf } from '../../../support/proof-of'
import { parseExport, readArticleText } from '../../../support/read-export'

const options: fc.Arbitrary<ExportOptions> = fc.record({
  exportedAt: hostileText,
  exportedBy: hostileText,
  appVersion: hostileText
})

const ownElements = new Set(
  'html head meta title style body a header p strong span h1 h2 h3 h4 h5 dl div dt dd section ul ol li mark b i main article bdi sup em s u code br blockquote del ins time footer table thead tbody tr td th figure figcaption hr nav q small'.split(
    ' '
  )
)
const ownAttributes = new Set(
  'lang dir class id href rel aria-label aria-labelledby tabindex datetime charset name content http-equiv data-stet-article data-stet-block data-stet-level data-stet-number scope colspan'.split(
    ' '
  )
)

/** What the page holds besides what we put there, in words; nothing when hostile text stayed text. */
function intrusions(page: Document): readonly string[] {
  const found: string[] = []
  for (const element of page.querySelectorAll('*')) {
    if (!ownElements.has(element.localName)) found.push(`<${element.localName}>`)
    for (const { name, value } of element.attributes) {
      if (!ownAttributes.has(name)) found.push(`${element.localName} ${name}="${value}"`)
      if (name === 'href' && !isOwnLink(element, value)) found.push(`href="${value}"`)
    }
  }
  const comments = page.createNodeIterator(page, 128)
  if (comments.nextNode() !== null) found.push('a comment')
  return found
}

function isOwnLink(link: Element, href: string): boolean {
  if (
    /^#[a-z]+$|^(how-to-check\.txt|withheld\.json|manifest\.sha256\.sig|signatures\/signoffs\.json)$/.test(
      href
    )
  ) {
    return !href.startsWith('#') || link.ownerDocument.getElementById(href.slice(1)) !== null
  }
  if (/^#(article|(claim|mark|source)-\d+)$/.test(href)) {
    return href === '#article' || link.ownerDocument.getElementById(href.slice(1)) !== null
  }
  return /^(https?:\/\/|mailto:)/.test(href) && link.getAttribute('rel') === 'noopener noreferrer'
}

function expectedArticleText(snapshot: ProjectSnapshot): string {
  return snapshot.blocks.map((block) => textOfBlock(block).replace(/[\0\p{Cs}]/gu, '\ufffd')).join('\n')
}

// A whole project shrinks for minutes: a failure is reported as it was drawn, with the seed to repeat it.
describe.each([
  ['the annotated page', exportAnnotatedHtml],
  ['the page for paper', exportPrintHtml]
])('hostile text in every field of %s', (_name, exportPage) => {
  test('stays text: no element, attribute, link or comment but ours, and the article word for word', () => {
    fc.assert(
      fc.property(hostileSnapshot, options, (snapshot, made) => {
        const page = parseExport(exportPage(snapshot, made))
        expect(intrusions(page)).toEqual([])
        expect(readArticleText(page)).toBe(expectedArticleText(snapshot))
        expect(page.querySelectorAll('style')).toHaveLength(1)
        const ids = [...page.querySelectorAll('[id]')].map((element) => element.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(page.querySelectorAll('.card')).toHaveLength(snapshot.claims.length)
        expect(page.querySelectorAll('.sources > li')).toHaveLength(snapshot.sources.length)
      }),
      { numRuns: 80, endOnFailure: true }
    )
  })

  test('reads as it was written, with hidden characters shown', () => {
    fc.assert(
      fc.property(hostileSnapshot, options, (snapshot, made) => {
        const page = parseExport(exportPage(snapshot, made))
        // the made-up sources share their words with the notes, which some of them must not be known from
        const notes = withhold(snapshot, 'redact').claims.flatMap((claim) =>
          claim.checks.map((check) => check.note)
        )
        const shown = [...page.querySelectorAll('.note')].map((note) => note.textContent)
        const written = notes.filter((note) => note !== '').map(showHidden)
        expect(shown.toSorted()).toEqual(written.toSorted())
        expect(page.querySelector('h1')?.textContent).toBe(
          showHidden(snapshot.info.title.trim() || 'Untitled article')
        )
        expect(page.querySelector('.origin')?.textContent).toContain(showHidden(made.exportedBy))
      }),
      { numRuns: 40, endOnFailure: true }
    )
  })

  test('has one style element, and the policy allows that one alone', () => {
    fc.assert(
      fc.property(hostileSnapshot, options, (snapshot, made) => {
        const page = parseExport(exportPage(snapshot, made))
        const policy = page
          .querySelector('meta[http-equiv="Content-Security-Policy"]')
          ?.getAttribute('content')
        const style = page.querySelector('style')?.textContent ?? ''
        const hash = createHash('sha256').update(style, 'utf8').digest('base64')
        expect(policy).toBe(
          `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
        )
      }),
      { numRuns: 10, endOnFailure: true }
    )
  })

  test('cannot turn its neighbours around: outside the article no bidi control is left', () => {
    fc.assert(
      fc.property(hostileSnapshot, options, (snapshot, made) => {
        const page = parseExport(exportPage(snapshot, made))
        page.querySelector('[data-stet-article]')?.remove()
        expect(page.documentElement.outerHTML).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      }),
      { numRuns: 40, endOnFailure: true }
    )
  })
})

test('the page of a record keeps hostile text in every field as text', () => {
  fc.assert(
    fc.property(
      hostileSnapshot,
      hostileText,
      fc.constantFrom(...confidentialChoices),
      (snapshot, said, choice) => {
        const note = snapshot.claims.flatMap(({ checks }) => checks)[0]
        const by = note?.by ?? newId('person', seededRandom(3))
        const id = newId('thread', seededRandom(3))
        const thread = { id, purpose: 'query', claimId: null, words: said, to: said, by, at: said } as const
        const post = {
          id: newId('post', seededRandom(3)),
          threadId: id,
          act: 'ask',
          text: said,
          by,
          at: said
        } as const
        const deed = { kind: 'posted', act: 'ask', purpose: 'query', text: said } as const
        const page = parseExport(
          recordPage({
            snapshot: {
              ...snapshot,
              threads: [{ thread, state: 'to ask', posts: [{ ...post, after: [] }], last: [] }]
            },
            proof: proofOf([], [said]),
            contents: {
              state: null,
              withholdsArticleName: false,
              keepsDrafts: false,
              entries: [],
              withheld: [],
              evidenceFiles: [],
              withheldActivities: 0,
              withheldThreads: 0,
              withheldReplies: 0,
              legalThreads: 0,
              unknownThreads: 0,
              activities: [{ key: 'x', client: 1, clock: 1, by, at: said, claimId: null, deed }],
              drafts: [],
              signoffs: []
            },
            creator: null,
            files: [{ path: 'x', name: said, what: said, sha256: said, size: 1, bytes: null, absence: said }],
            images: new Map(),
            confidential: choice,
            withTalk: true,
            withLegal: false,
            appVersion: said
          })
        )
        expect(intrusions(page)).toEqual([])
        expect(page.querySelectorAll('style')).toHaveLength(1)
        expect(page.querySelector('#log td:last-child')?.textContent).toContain(showHidden(said))
      }
    ),
    { numRuns: 25, endOnFailure: true }
  )
})

test('the policy stands before anything that it must govern', () => {
  fc.assert(
    fc.property(hostileSnapshot, options, (snapshot, made) => {
      const [first, second] = parseExport(exportAnnotatedHtml(snapshot, made)).head.children
      expect(first?.getAttribute('charset')).toBe('utf-8')
      expect(second?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
    }),
    { numRuns: 10, endOnFailure: true }
  )
})

test('no note can pass for a heading of the text report', () => {
  fc.assert(
    fc.property(hostileSnapshot, options, (snapshot, made) => {
      const spoofing = {
        ...snapshot,
        claims: snapshot.claims.map((claim) => ({
          ...claim,
          words: 'words\nSOURCES',
          checks: claim.checks.map((check) => ({
            ...check,
            note: 'CLAIMS\r\nSOURCES\u2028SOURCES\n\nSOURCES'
          }))
        }))
      }
      const lines = new TextDecoder('utf-8', { fatal: true }).decode(exportText(spoofing, made)).split('\n')
      const claims = lines.indexOf('CLAIMS')
      expect(claims).toBeGreaterThan(0)
      expect(lines.slice(claims + 1).filter((line) => line === 'CLAIMS' || line === 'SOURCES')).toEqual([
        'SOURCES'
      ])
    }),
    { numRuns: 40, endOnFailure: true }
  )
})

test('the corpus of hostile texts is itself hostile: unescaped, it would be noticed', () => {
  const page = parseExport(new TextEncoder().encode(`<!doctype html><body>${hostileTexts.join('\n')}`))
  expect(intrusions(page)).toContain('<script>')
})
