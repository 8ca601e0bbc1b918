import { describe, expect, test } from 'vitest'
import { type Block, textOfBlock } from '../../../../src/core/article/block-schema'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import type { ExportOptions } from '../../../../src/formats/export/export-options'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportedByAlice } from '../../../support/export-options'
import { proofOf, signoffOf } from '../../../support/proof-of'
import { parseExport, readArticleText } from '../../../support/read-export'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

function pageOf(desk: SnapshotBuilder, options: ExportOptions = exportedByAlice): Document {
  return parseExport(exportAnnotatedHtml(desk.build(), options))
}

const samplePage = () => parseExport(exportAnnotatedHtml(sampleSnapshot(), exportedByAlice))
const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()

/** The words that carry the mark of a claim, by the state it is drawn in. */
function markedWords(page: Document, state: string): readonly string[] {
  return [...page.querySelectorAll(`[data-stet-article] mark.state-${state}`)].map(
    (mark) => mark.textContent ?? ''
  )
}

describe('the banner', () => {
  const article = [block('Seven tests in a month.')]

  test('says "Annotated draft" while no claim is marked', () => {
    const banner = pageOf(new SnapshotBuilder(article)).querySelector('.banner')
    expect(textOf(banner)).toBe('Annotated draft No claim has been marked yet.')
  })

  test('says "Annotated draft" and how many are open while one is', () => {
    const desk = new SnapshotBuilder(article)
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    desk.mark({ words: ['month'], by: alice })
    const page = pageOf(desk)
    expect(textOf(page.querySelector('.banner'))).toBe('Annotated draft 1 of 2 claims is open.')
    expect(page.title).toBe('Annotated draft: Untitled article')
  })

  test('says "Verified copy" only when none is open and those who have to sign have signed', () => {
    const desk = new SnapshotBuilder(article)
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    desk.check(desk.mark({ words: ['Eight'], by: alice }), alice, { workStatus: 'cut' })
    expect(textOf(pageOf(desk).querySelector('.banner'))).toBe(
      'Annotated draft All 2 claims are settled: 1 on author, 1 cut. Not verified yet: nobody signed it off.'
    )
    const page = pageOf(desk, { ...exportedByAlice, proof: proofOf([signoffOf('editor')], []) })
    expect(textOf(page.querySelector('.banner'))).toBe(
      'Verified copy All 2 claims are settled: 1 on author, 1 cut.'
    )
    expect(page.body.textContent).not.toContain('Annotated draft')
    expect(textOf(page.querySelector('.proof'))).toContain('Anna, editor')
  })

  test('says what was verified only in part, by whom and why, on the page and in plain text', () => {
    const desk = new SnapshotBuilder(article)
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    const partly = signoffOf('checker', { parts: 'All but the <map>', reason: 'It came too late.' })
    const options = { ...exportedByAlice, proof: proofOf([partly, signoffOf('editor')], []) }
    const page = pageOf(desk, options)
    expect(textOf(page.querySelector('.banner strong'))).toBe('Partly verified copy')
    const words = 'only in part: All but the <map> (It came too late.)'
    expect(textOf(page.querySelector('.proof'))).toContain(words)
    expect(new TextDecoder().decode(exportText(desk.build(), options))).toContain(words)
  })

  test('is a draft again for one orphan', () => {
    const desk = new SnapshotBuilder(article)
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    desk.mark({ words: ['words that are gone'], by: alice })
    expect(textOf(pageOf(desk).querySelector('.banner'))).toBe('Annotated draft 1 of 2 claims is open.')
  })
})

describe('the article', () => {
  test('is the project’s, character for character', () => {
    const snapshot = sampleSnapshot()
    expect(readArticleText(samplePage())).toBe(snapshot.blocks.map(textOfBlock).join('\n'))
  })

  test.each([
    ['spaces and tabs', '  two  spaces\tand\t\ttabs  '],
    ['line breaks', 'first\u2028second\u2028\u2028'],
    ['a no-break space', '800\u00a0km, 5\u202f000'],
    ['bidi controls', 'a \u202eb\u202c \u2067c\u2069 \u200f'],
    ['a carriage return', 'a\rb'],
    ['markup', '<b>&amp;</b> &lt;'],
    ['nothing', ''],
    ['emoji', '\u{1f680}\u{1f1ef}\u{1f1f5} e\u0301']
  ])('keeps %s', (_what, text) => {
    const blocks: Block[] = [
      { attributes: { type: 'paragraph' }, runs: text === '' ? [] : [{ text, attributes: {} }] },
      block('Next.')
    ]
    expect(readArticleText(pageOf(new SnapshotBuilder(blocks)))).toBe(`${text}\nNext.`)
  })

  test('keeps its headings, quotes, lists, captions, links and formats', () => {
    const article = samplePage().querySelector('[data-stet-article]')
    expect(
      [...(article?.querySelectorAll('[data-stet-level]') ?? [])].map((h) => [
        h.localName,
        h.getAttribute('data-stet-level')
      ])
    ).toEqual([
      ['h3', '1'],
      ['h4', '2']
    ])
    expect(article?.querySelectorAll('blockquote > p')).toHaveLength(1)
    expect(article?.querySelectorAll(':scope > ul > li')).toHaveLength(2)
    expect(article?.querySelectorAll('ul ul > li')).toHaveLength(2)
    expect(article?.querySelector('.caption')?.textContent).toContain('parade')
    expect(article?.querySelector('.role-byline')?.textContent).toBe('By the Tokyo desk')
    expect(article?.querySelector('strong')?.textContent).toContain('the first missile')
    const link = article?.querySelector('a[rel]')
    expect(link?.getAttribute('href')).toBe('https://ministry.example/talks/0202')
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer')
  })

  test('says its language and direction', () => {
    const desk = new SnapshotBuilder([block('مرحبا')])
    const bytes = exportAnnotatedHtml(desk.build({ language: 'ar', direction: 'rtl' }), exportedByAlice)
    const article = parseExport(bytes).querySelector('[data-stet-article]')
    expect([article?.getAttribute('lang'), article?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  })

  test('says the direction of each block that runs against it, also of quotes and list items', () => {
    const item = (depth: number, text: string): Block => block(text, { type: 'list', list: 'bullet', depth })
    const desk = new SnapshotBuilder([
      block('NATO قالت الوزارة'),
      block('The treaty of 2018'),
      block('Quoted in English', { type: 'quote' }),
      block('اقتباس', { type: 'quote' }),
      item(0, 'بند'),
      item(1, 'Item'),
      item(1, 'بند آخر')
    ])
    const bytes = exportAnnotatedHtml(desk.build({ language: 'ar', direction: 'rtl' }), exportedByAlice)
    const blocks = [...parseExport(bytes).querySelectorAll('[data-stet-block]')]
    expect(blocks.map((each) => each.closest('[dir]')?.getAttribute('dir'))).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'ltr',
      'rtl'
    ])
  })

  test('says that its language is unknown rather than English', () => {
    const bytes = exportAnnotatedHtml(
      new SnapshotBuilder([block('?')]).build({ language: 'und' }),
      exportedByAlice
    )
    expect(parseExport(bytes).querySelector('[data-stet-article]')?.getAttribute('lang')).toBe('')
  })

  test('keeps a link as words when its address is no web or mail address', () => {
    const blocks: Block[] = [
      {
        attributes: { type: 'paragraph' },
        runs: [{ text: 'here', attributes: { link: 'javascript:alert(1)' } }]
      }
    ]
    const article = pageOf(new SnapshotBuilder(blocks)).querySelector('[data-stet-article]')
    expect(article?.querySelector('a')).toBeNull()
    expect(article?.textContent?.trim()).toBe('here')
  })

  test('nests lists whose depths leap, without inventing text', () => {
    const item = (text: string, depth: number, list: 'bullet' | 'number' = 'bullet') =>
      block(text, { type: 'list', list, depth })
    const page = pageOf(
      new SnapshotBuilder([
        item('a', 2),
        item('b', 0),
        item('c', 1, 'number'),
        item('d', 1),
        item('e', 0, 'number')
      ])
    )
    expect(readArticleText(page)).toBe('a\nb\nc\nd\ne')
    const depths = [...page.querySelectorAll('li > [data-stet-block]')].map((li) => {
      let depth = -1
      for (let node = li.parentElement; node !== null; node = node.parentElement)
        if (/^[uo]l$/.test(node.localName)) depth += 1
      return [li.textContent, depth, li.closest('ul, ol')?.localName]
    })
    expect(depths).toEqual([
      ['a', 2, 'ul'],
      ['b', 0, 'ul'],
      ['c', 1, 'ol'],
      ['d', 1, 'ul'],
      ['e', 0, 'ol']
    ])
    for (const list of page.querySelectorAll('[data-stet-article] :is(ul, ol)')) {
      expect([...list.children].every((child) => child.localName === 'li')).toBe(true)
    }
  })

  test('never skips a heading level, whatever the article does', () => {
    const heading = (level: 1 | 2 | 3) => block('A heading', { type: 'heading', level })
    const page = pageOf(new SnapshotBuilder([heading(3), heading(3), heading(1), heading(3)]))
    const names = [...page.querySelectorAll('[data-stet-level]')].map((element) => element.localName)
    expect(names).toEqual(['h3', 'h4', 'h3', 'h4'])
  })
})

describe('the marks', () => {
  test('lead to the card of their claim, and the card leads back', () => {
    const page = samplePage()
    const numbers = [...page.querySelectorAll('[data-stet-article] [data-stet-number] a')]
    expect(numbers.length).toBeGreaterThan(15)
    for (const number of numbers) {
      const card = page.querySelector(number.getAttribute('href') ?? '')
      expect(card?.className).toContain('card')
      const back = card?.querySelector('h3 a')?.getAttribute('href') ?? ''
      expect(page.querySelector(back)?.textContent).toBe(number.textContent)
    }
  })

  test('say number and state to who does not see them', () => {
    const number = samplePage().querySelector('#mark-6')
    expect(number?.getAttribute('aria-label')).toBe('Claim 6, disputed')
  })

  test('cover the words of each range of a claim, with its number after each', () => {
    const page = samplePage()
    expect(markedWords(page, 'verified')).toContain('Foreign Minister Yoshimasa Hayashi')
    expect(markedWords(page, 'verified')).toContain('Secretary of State Antony Blinken')
    expect(page.querySelectorAll('[data-stet-number] a[href="#claim-3"]')).toHaveLength(2)
    expect(page.querySelectorAll('#mark-3')).toHaveLength(1)
  })

  test('of nested claims both stand over the inner words, each on a line of its own', () => {
    const page = samplePage()
    const inner = page.querySelector('mark.state-in-progress mark.state-disputed')
    expect(inner?.textContent).toBe('the first missile of that range that Pyongyang has fired since 2017')
    expect(inner?.className).toContain('lane-1')
    expect(inner?.parentElement?.className).toContain('lane-0')
  })

  test('of overlapping claims split where one ends and the other goes on', () => {
    const desk = new SnapshotBuilder([block('one two three four')])
    const alice = desk.person('Alice')
    const bob = desk.person('Bob')
    desk.check(desk.mark({ words: ['one two three'], by: alice }), alice, { workStatus: 'query' })
    desk.mark({ words: ['two three four'], by: bob })
    const page = pageOf(desk)
    expect(markedWords(page, 'query')).toEqual(['one ', 'two three'])
    expect(markedWords(page, 'to-check')).toEqual(['two three', ' four'])
    expect(textOf(page.querySelector('[data-stet-block]'))).toBe('one two three1 four2')
  })

  test('go on over a paragraph break, with the number at the end', () => {
    const desk = new SnapshotBuilder([block('It began.'), block(''), block('It ended.')])
    desk.mark({ words: ['began.\n\nIt'], by: desk.person('Alice') })
    const page = pageOf(desk)
    expect(markedWords(page, 'to-check')).toEqual(['began.', 'It'])
    expect([...page.querySelectorAll('[data-stet-block]')].map(textOf)).toEqual([
      'It began.',
      '',
      'It1 ended.'
    ])
  })

  test('that end with a paragraph break have their number before it', () => {
    const desk = new SnapshotBuilder([block('It began.'), block('It ended.')])
    desk.mark({ words: ['began.\n'], by: desk.person('Alice') })
    expect([...pageOf(desk).querySelectorAll('[data-stet-block]')].map(textOf)).toEqual([
      'It began.1',
      'It ended.'
    ])
  })

  test('beyond the third over the same words are shown by their numbers alone', () => {
    const desk = new SnapshotBuilder([block('one two')])
    const alice = desk.person('Alice')
    for (let count = 0; count < 5; count += 1) desk.mark({ words: ['one'], by: alice })
    const page = pageOf(desk)
    expect(page.querySelectorAll('[data-stet-article] mark')).toHaveLength(3)
    expect(page.querySelectorAll('[data-stet-article] [data-stet-number]')).toHaveLength(5)
  })

  test('are off when the mark was taken off, and the card says so', () => {
    const desk = new SnapshotBuilder([block('one two')])
    desk.mark({ words: ['one'], by: desk.person('Alice'), removed: true })
    const page = pageOf(desk)
    expect(page.querySelector('[data-stet-article] mark')).toBeNull()
    expect(textOf(page.querySelector('#claim-1 .facts'))).toContain('Mark taken off')
    expect(page.querySelector('#claim-1 a[href="#mark-1"]')).toBeNull()
  })
})

describe('the card of a claim', () => {
  const card = (number: number) => samplePage().querySelector(`#claim-${number}`)

  test('says words, status with its reason, verdict, kind and who marked it', () => {
    const text = textOf(card(1))
    expect(text).toContain('“agreed by telephone on Wednesday to keep their defence plans in step”')
    expect(text).toContain('Verified Verdict: accurate. Checked against sufficient evidence.')
    expect(text).toContain('Kind: attribution')
    expect(text).toContain('Marked by Alice Moreau, checker, 2 February 2022, 10:30 UTC')
  })

  test('flags risk and law', () => {
    expect([...(card(14)?.querySelectorAll('.facts b') ?? [])].map(textOf)).toEqual([
      'High risk',
      'Legal flag'
    ])
  })

  test('shows old words against new when they changed since the check', () => {
    const change = card(4)?.querySelector('.change')
    expect(textOf(change)).toBe('Checked: spoke for about 30 minutes Now: spoke for about 40 minutes')
    expect([textOf(change?.querySelector('del')), textOf(change?.querySelector('ins'))]).toEqual(['30', '40'])
  })

  test('shows both sides of a dispute, with notes', () => {
    const checks = [...(card(6)?.querySelectorAll('.checks > li') ?? [])].map(textOf)
    expect(checks).toEqual([
      'Checked: accurate Alice Moreau, checker, 2 February 2022, 12:20 UTC; rests on evidence 1',
      'Checked: misleading Bob Okafor, checker, 2 February 2022, 12:55 UTC Longer ranges flew in November 2017, so “since 2017” hides ten months.'
    ])
  })

  test('tells a superseded check from a standing one', () => {
    const checks = [...(card(8)?.querySelectorAll('.checks > li') ?? [])]
    expect(checks.map((check) => check.querySelector('.tag')?.textContent)).toEqual(['superseded', undefined])
  })

  test('cites its evidence with stance, place and excerpt, and links the address', () => {
    const evidence = card(1)?.querySelector('.evidence > li')
    expect(textOf(evidence)).toBe(
      'Supports Ministry of Foreign Affairs, “Telephone talk of the foreign ministers”, 2 February 2022, https://ministry.example/talks/0202 (accessed 2 February 2022), paragraph 1. Primary, source 1 The ministers confirmed that both sides will keep their plans closely aligned.'
    )
    expect(evidence?.querySelector('a.address')?.getAttribute('href')).toBe(
      'https://ministry.example/talks/0202'
    )
  })

  test('keeps evidence that was taken off while a check rests on it, and says so', () => {
    const desk = new SnapshotBuilder([block('one two')])
    const alice = desk.person('Alice')
    const claim = desk.mark({ words: ['one'], by: alice })
    const evidence = desk.evidence(claim, desk.source({ type: 'book', title: 'Numbers' }, alice), alice, {
      removed: true
    })
    desk.check(claim, alice, { workStatus: 'in progress', evidence: [evidence.id] })
    const text = textOf(pageOf(desk).querySelector('.card'))
    expect(text).toContain('rests on evidence 1')
    expect(text).toContain('Supports taken off since “Numbers”')
  })

  test('of words that are gone stands under a heading of its own, with the old words', () => {
    const page = samplePage()
    const gone = page.querySelector('#gone-heading')
    expect(gone?.nextElementSibling?.id).toBe('claim-17')
    expect(textOf(card(19)?.querySelector('h3'))).toBe('19 “a call that Tokyo had asked for”')
    expect(textOf(card(19))).toContain('Orphan')
  })

  test('shows long words whole below a shortened heading', () => {
    const words = 'word '.repeat(60).trim()
    const desk = new SnapshotBuilder([block(words)])
    desk.mark({ words: [words], by: desk.person('Alice') })
    const page = pageOf(desk)
    expect([...(textOf(page.querySelector('#claim-1 h3')) ?? '')].length).toBeLessThan(170)
    expect(page.querySelector('#claim-1 > blockquote')?.textContent).toBe(words)
  })
})

describe('a source that must not be known', () => {
  test.each([
    ['confidential', 'Confidential source'],
    ['off the record', 'Off-the-record source'],
    ['deep background', 'Deep-background source']
  ] as const)('spoke %s: neither name, address, place nor words leave the project', (terms, name) => {
    const desk = new SnapshotBuilder([block('one two')])
    const alice = desk.person('Alice')
    const item = {
      type: 'interview',
      title: 'SECRET talk',
      author: [{ family: 'SECRET', given: 'SECRET' }],
      URL: 'https://SECRET.example/',
      publisher: 'SECRET',
      genre: 'SECRET',
      note: 'SECRET',
      issued: { 'date-parts': [[1999, 1, 1]] }
    } as const
    const source = desk.source(item, alice, { terms, origin: 'SECRET' })
    const claim = desk.mark({ words: ['one'], by: alice })
    desk.evidence(claim, source, alice, { locator: 'SECRET', excerpt: 'SECRET' })
    const page = pageOf(desk)
    expect(page.documentElement.outerHTML).not.toMatch(/secret|1999/i)
    expect(textOf(page.querySelector('.evidence'))).toContain(`Supports ${name}.`)
    expect(textOf(page.querySelector('.evidence'))).toContain(
      'Withheld: name, address and words of this source stay'
    )
    expect(textOf(page.querySelector('.sources'))).toContain(
      `${name}. Secondary, ${terms}; claim 1; withheld`
    )
  })

  test('on background it is named, and the terms are said', () => {
    const desk = new SnapshotBuilder([block('one two')])
    const alice = desk.person('Alice')
    const source = desk.source({ type: 'interview', author: [{ family: 'Sato' }] }, alice, {
      terms: 'background'
    })
    desk.evidence(desk.mark({ words: ['one'], by: alice }), source, alice)
    expect(textOf(pageOf(desk).querySelector('.evidence'))).toContain(
      'Interview with Sato. Secondary, on background, source 1'
    )
  })
})

describe('the page', () => {
  test('counts the claims by state', () => {
    const counts = [...samplePage().querySelectorAll('.counts li')].map(textOf)
    expect(counts).toContain('Verified 4')
    expect(counts).toContain('Disputed 2')
    expect(counts).toContain('Changed since checked 1')
    expect(textOf(samplePage().querySelector('.summary p'))).toBe('19 claims: 8 settled, 11 open.')
  })

  test('says where it comes from', () => {
    expect(textOf(samplePage().querySelector('.origin'))).toBe(
      'Exported: 2 February 2022, 14:00 UTC by Alice Moreau With: Stet 0.1.0 Project: 00000000000000000001 Article from: close-ranks.docx'
    )
  })

  test('holds no script and asks for nothing from outside', () => {
    const markup = new TextDecoder().decode(exportAnnotatedHtml(sampleSnapshot(), exportedByAlice))
    expect(markup).not.toMatch(/<script|\son\w+=|@import|url\(|src=|<link/i)
  })

  test('has one heading of each rank in order, landmarks and a way past the head', () => {
    const page = samplePage()
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5')].map((heading) =>
      Number(heading.localName.slice(1))
    )
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
    })
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(
      ['header', 'main', 'footer'].map((name) => page.querySelectorAll(`body > ${name}`).length)
    ).toEqual([1, 1, 1])
    expect(page.querySelector('body > a:first-child')?.getAttribute('href')).toBe('#article')
  })

  test('is the same to the byte when it is made again', () => {
    expect(exportAnnotatedHtml(sampleSnapshot(), exportedByAlice)).toEqual(
      exportAnnotatedHtml(sampleSnapshot(), exportedByAlice)
    )
  })
})
