import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import type { ImportedArticle } from '../../../../src/core/article/imported-article'
import type { ImportedPlace } from '../../../../src/core/article/imported-talk'
import { articleOf, linesOf } from '../../../support/article-of'
import { added, commented, deleted, makeTalkDocx, paragraph, run } from '../../../support/talk-docx'
import { zipPart } from '../../../support/zip-fixture'

const bob = { author: 'Bob Ito', date: '2024-02-03T10:12:44Z' }
const maria = { author: 'Maria Silva', date: '2024-02-03T11:00:00Z' }
const head = paragraph(run('Ferry cracks were known'))

function wordsAt(article: ImportedArticle, place: ImportedPlace | null | undefined): string | null {
  const text = article.blocks.map((block) => `${textOfBlock(block)}\n`).join('')
  return place ? text.slice(place.start, place.end) : null
}

/** The lines of an article with all its corrections made: what is told in a discussion changes no words. */
function accepted({ blocks, changes = [] }: ImportedArticle): readonly string[] {
  let text = blocks.map((block) => `${textOfBlock(block)}\n`).join('')
  for (const { place, words, asTalk } of changes.toReversed()) {
    if (asTalk === undefined) text = text.slice(0, place.start) + words + text.slice(place.end)
  }
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
}

async function read(body: string, comments: Parameters<typeof makeTalkDocx>[1] = [], extended?: string) {
  return articleOf('story.docx', makeTalkDocx(head + body, comments, extended))
}

describe('the comments of a Word file', () => {
  it('arrive with author, date, words, replies and resolved state', async () => {
    const article = await read(
      paragraph(run('The ferry '), commented(7, run('carried ') + run('200')), run(' people.')),
      [
        { id: 7, ...bob, paragraphs: ['Where from?', 'The log says 180.'], isDone: true },
        { id: 8, ...maria, paragraphs: ['The captain.'], replyTo: 7 }
      ]
    )
    expect(linesOf(article)).toEqual(['Ferry cracks were known', 'The ferry carried 200 people.'])
    expect(article.comments).toEqual([
      {
        from: { name: 'Bob Ito', at: '2024-02-03T10:12:44Z' },
        text: 'Where from?\nThe log says 180.',
        place: expect.anything(),
        words: 'carried 200',
        isResolved: true,
        replies: [{ from: { name: 'Maria Silva', at: '2024-02-03T11:00:00Z' }, text: 'The captain.' }]
      }
    ])
    expect(wordsAt(article, article.comments?.[0]?.place)).toBe('carried 200')
    expect(article.original).toBeUndefined()
  })

  it('stand apart, and resolved where they are, in a file that names only the paragraphs of resolved ones', async () => {
    const spaces =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    const comment = (id: number, text: string, paraId = '') =>
      `<w:comment w:id="${id}" w:author="Bob"><w:p${paraId}><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    // as LibreOffice writes it
    const article = await read(
      paragraph(commented(0, run('One')), run(' and '), commented(1, run('two')), commented(2, run(' end.'))),
      `<w:comments ${spaces}>${comment(0, 'Done.', ' w14:paraId="1A"')}${comment(1, 'Open.')}${comment(2, 'Open too.')}</w:comments>`,
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="1A" w15:done="1"/><w15:commentEx w15:paraId="" w15:done="1"/></w15:commentsEx>'
    )
    expect(
      article.comments?.map(({ text, words, isResolved, replies }) => [text, words, isResolved, replies])
    ).toEqual([
      ['Done.', 'One', true, []],
      ['Open.', 'two', false, []],
      ['Open too.', 'end.', false, []]
    ])
  })

  it('leave the text, its spaces and its formats as they are without them', async () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> bold </w:t></w:r>'
    const raised =
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:tab/></w:r>'
    const body = (mark: (id: number, inside: string) => string) =>
      paragraph(mark(1, run('  Two  ')), bold, mark(2, run('m') + raised), run(' wide  ')) +
      paragraph(mark(3, run('   '))) +
      `<w:tbl><w:tr><w:tc>${paragraph(mark(4, run('cell')))}</w:tc><w:tc>${paragraph()}</w:tc></w:tr></w:tbl>` +
      paragraph(run('End'))
    const comments = [1, 2, 3, 4].map((id) => ({ id, ...bob, paragraphs: [`No. ${id}`] }))
    const plain = await read(body((_id, inside) => inside))
    const marked = await read(body(commented), comments)
    expect(marked.blocks).toEqual(plain.blocks)
    expect(marked.comments?.map(({ words }) => words)).toEqual(['Two', 'm²', '', 'cell'])
  })

  it('come in with the word beside where they stand on none, and without a place where they stand nowhere', async () => {
    const article = await read(
      paragraph(run('Two ships'), '<w:r><w:commentReference w:id="1"/></w:r>', run(' sailed.')),
      [
        { id: 1, ...bob, paragraphs: ['Which?'] },
        { id: 2, ...bob, paragraphs: ['And this one is lost.'] }
      ]
    )
    expect(article.comments?.map(({ words, place }) => [words, wordsAt(article, place)])).toEqual([
      ['', 'ships'],
      ['', null]
    ])
  })

  it('stand on more than one paragraph, and beside words that were deleted', async () => {
    const article = await read(
      paragraph('<w:commentRangeStart w:id="1"/>', run('First.')) +
        paragraph(run('Second.'), '<w:commentRangeEnd w:id="1"/>') +
        paragraph(run('The '), commented(2, deleted('old')), run(' ship.')),
      [
        { id: 1, ...bob, paragraphs: ['Both.'] },
        { id: 2, ...bob, paragraphs: ['Not old.'] }
      ]
    )
    expect(article.comments?.map(({ words }) => words)).toEqual(['First. Second.', 'old'])
    expect(article.original?.comments?.map(({ words }) => words)).toEqual(['First. Second.', 'old'])
    expect(wordsAt(article.original ?? article, article.original?.comments?.[1]?.place)).toBe('old')
  })

  it('leave the text readable where their part is damaged, and say so', async () => {
    const body = paragraph(run('A '), commented(1, run('ship')), run('.'))
    const broken = await read(body, '<w:comments><w:comment')
    expect(linesOf(broken)).toEqual(['Ferry cracks were known', 'A ship.'])
    expect(broken.comments).toBeUndefined()
    expect(broken.report.map(({ message }) => message)).toContain(
      'The comments and tracked changes of this document are damaged and could not be read; its text came in as if all changes were accepted. Look at them in the original.'
    )
    const threads = await read(body, [{ id: 1, ...bob, paragraphs: ['Hm.'] }], '<nonsense')
    expect(threads.comments?.map(({ text }) => text)).toEqual(['Hm.'])
    expect(threads.report.map(({ code }) => code)).toContain('threads-damaged')
  })

  it('are read up to a limit, and the sentence says how many are left out', async () => {
    const many = Array.from({ length: 2003 }, (_, id) => ({ id, ...bob, paragraphs: [`No. ${id}`] }))
    const article = await read(paragraph(run('Text.')), many)
    expect(article.comments).toHaveLength(2000)
    expect(article.report.map(({ message }) => message)).toContain(
      'The document holds more comments than Stet takes in: the first 2000 are here, 3 are left out. They are in the original.'
    )
    const long = await read(paragraph(run('Text.')), [{ id: 1, ...bob, paragraphs: ['x'.repeat(30_000)] }])
    expect(long.comments?.[0]?.text).toHaveLength(20_000)
    expect(long.report.map(({ code }) => code)).toContain('comments-shortened')
  })

  it('count what Stet wrote itself and the breaks between paragraphs as they should', async () => {
    const text = 'Claim: verified'
    const initials = `s${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    const many = Array.from({ length: 2051 }, (_, id) => ({
      id,
      author: 'Stet',
      initials,
      paragraphs: [text]
    }))
    const article = await read(paragraph(commented(3000, run('Text.'))), [
      ...many,
      { id: 3000, ...bob, paragraphs: ['Really?'] }
    ])
    expect(article.comments?.map((comment) => comment.text)).toEqual(['Really?'])
    expect(article.report.map(({ code }) => code)).not.toContain('comments-left-out')

    const empty = await read(paragraph(commented(1, run('Text.'))), [
      { id: 1, ...bob, paragraphs: ['First.', ...Array.from({ length: 100_000 }, () => ''), 'Last.'] }
    ])
    expect(empty.comments?.[0]?.text).toBe('First.')
    expect(empty.report.map(({ code }) => code)).toContain('comments-shortened')
  })

  it('that hold a picture say so', async () => {
    const picture = '<w:r><w:drawing><w:t>No words</w:t></w:drawing></w:r>'
    const article = await read(
      paragraph(commented(1, run('Text.'))),
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Bob"><w:p>${picture}</w:p></w:comment></w:comments>`
    )
    expect(article.comments?.map(({ text }) => text)).toEqual(['[picture]'])
  })

  it('declare no entities, and replies in a ring come in each by itself', async () => {
    const article = await read(
      paragraph(run('Text.')),
      `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="&a;"/></w:comments>`
    )
    expect(article.comments).toBeUndefined()
    expect(article.report.map(({ code }) => code)).toContain('talk-damaged')
    const ring = await read(paragraph(run('Text.')), [
      { id: 1, ...bob, paragraphs: ['a'], replyTo: 2 },
      { id: 2, ...bob, paragraphs: ['b'], replyTo: 1 }
    ])
    expect(ring.comments?.map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('cost no time where they nest or open without end', async () => {
    const open = Array.from({ length: 30_000 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
    const hidden = Array.from({ length: 5000 }, () => deleted('x')).join('')
    const deep = `${'<w:smartTag>'.repeat(700)}${run('Deep.')}${'</w:smartTag>'.repeat(700)}`
    const started = performance.now()
    const opened = await read(paragraph(open, hidden, run('Text.')))
    expect(linesOf(opened)).toEqual(['Ferry cracks were known', 'Text.'])
    const nested = await read(paragraph(commented(1, run('Text.')), deep), [
      { id: 1, ...bob, paragraphs: ['a'] }
    ])
    expect(linesOf(nested)[1]).toBe('Text.Deep.')
    expect(nested.report.map(({ code }) => code)).toContain('talk-damaged')
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 60_000)

  describe('with links', () => {
    const spaces =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`
    const targets: Readonly<Record<string, string>> = {
      a: 'https://example.org/log?day=3&amp;x=1',
      b: 'https://www.example.org/',
      c: 'mailto:desk@example.org',
      d: 'javascript:alert(1)',
      e: `https://example.org/${'x'.repeat(3000)}`
    }
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
      targets
    )
      .map(
        ([id, target]) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`
      )
      .join('')}</Relationships>`
    const readLinked = (inside: string, initials = '', rels = relations) =>
      articleOf(
        'story.docx',
        makeTalkDocx(
          head + paragraph(commented(1, run('The log.'))),
          `<w:comments ${spaces}><w:comment w:id="1" w:author="Bob" w:initials="${initials}">${paragraph(inside)}</w:comment></w:comments>`,
          undefined,
          [zipPart('word/_rels/comments.xml.rels', rels)]
        )
      )

    it('say behind a link’s words where it leads, unless the words do', async () => {
      const article = await readLinked(
        run('See ') +
          link('a', 'the log') +
          run(', ') +
          link('b', 'www.example.org') +
          run(' or ') +
          link('c', 'the desk') +
          run('.')
      )
      expect(article.comments).toMatchObject([
        {
          text: 'See the log (https://example.org/log?day=3&x=1), www.example.org or the desk (mailto:desk@example.org).',
          bare: 'See the log, www.example.org or the desk.'
        }
      ])
      expect(article.report.map(({ code }) => code)).not.toContain('comment-links')
    })

    it('keep the words of a link that leads to no web or mail address, or is not to be found, and say so', async () => {
      const article = await readLinked(
        link('d', 'here') + run(' ') + link('e', 'there') + run(' ') + link('z', 'nowhere')
      )
      expect(article.comments).toMatchObject([{ text: 'here there nowhere' }])
      expect(article.comments?.[0]).not.toHaveProperty('bare')
      expect(article.report).toContainEqual({
        code: 'comment-links',
        message:
          'The addresses of 3 links in comments were left out; their words are kept. They are in the original.'
      })
      const damaged = await readLinked(link('a', 'the log'), '', '<Relationships')
      expect(damaged.comments).toMatchObject([{ text: 'the log' }])
      expect(damaged.report.map(({ code }) => code)).toContain('comment-links')
    })

    it('are Stet’s no more where somebody put a link on its words', async () => {
      const text = 'Claim 1: verified. See www.example.org'
      const initials = `s${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
      const same = await readLinked(run('Claim 1: verified. See ') + link('b', 'www.example.org'), initials)
      expect(same.comments).toBeUndefined()
      const other = await readLinked(run(text.slice(0, -15)) + link('a', 'www.example.org'), initials)
      expect(other.comments).toMatchObject([{ text: expect.stringContaining('(https://example.org/log') }])
    })
  })

  it('that Stet wrote itself stay out, and replies to them come in', async () => {
    const text = 'Claim 1: verified'
    const initials = `s${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    const article = await read(paragraph(commented(1, run('Text.'))), [
      { id: 1, author: 'Stet', initials, paragraphs: [text] },
      { id: 2, ...bob, paragraphs: ['No it is not.'], replyTo: 1 },
      { id: 3, author: 'Stet', initials, paragraphs: ['Claim 1: wrong'] }
    ])
    expect(article.comments).toMatchObject([
      { isOfStet: true, words: 'Text.', replies: [{ text: 'No it is not.' }] },
      { text: 'Claim 1: wrong' }
    ])
    expect(article.report).toContainEqual({
      code: 'comments-of-stet',
      message:
        'This is a copy that Stet made of a project. A comment that Stet had written in it, on a claim or a finding, is left out: that project has it, and a new project starts without. To go on with that check, open that project.'
    })
  })
})

describe('the tracked changes of a Word file', () => {
  it('are corrections on the text before them, neighbours as one', async () => {
    const article = await read(
      paragraph(
        run('Seven '),
        deleted('missile'),
        added('weapons', 'Bob Ito', '2024-02-04T09:00:00Z'),
        run(' tests in'),
        added(' late'),
        run(' May.')
      )
    )
    expect(linesOf(article)[1]).toBe('Seven weapons tests in late May.')
    const original = article.original
    expect(original && linesOf(original)[1]).toBe('Seven missile tests in May.')
    expect(original?.changes).toEqual([
      {
        from: { name: 'Maria Silva, Bob Ito', at: '2024-02-04T09:00:00Z' },
        names: ['Maria Silva', 'Bob Ito'],
        place: expect.anything(),
        words: 'weapons',
        reason:
          'Tracked change in the Word file: deleted by Maria Silva, 2024-02-03 10:12; added by Bob Ito, 2024-02-04 09:00.'
      },
      {
        from: { name: 'Maria Silva', at: '2024-02-03T10:12:00Z' },
        names: ['Maria Silva'],
        place: expect.anything(),
        words: ' late',
        reason: 'Tracked change in the Word file: added by Maria Silva, 2024-02-03 10:12.'
      }
    ])
    expect(original?.changes?.map(({ place }) => wordsAt(original, place))).toEqual(['missile', ''])
  })

  it('keep the space between words that stay and words that are added at the edge of a paragraph', async () => {
    const article = await read(
      paragraph(run('The minister resigned. '), added('He denies it.')) +
        paragraph(added('On Monday'), run(' the court ruled.'))
    )
    expect(article.original && linesOf(article.original).slice(1)).toEqual([
      'The minister resigned.',
      'the court ruled.'
    ])
    expect(article.original?.changes?.map(({ words }) => words)).toEqual([' He denies it.', 'On Monday '])
    expect(article.original && accepted(article.original)).toEqual(linesOf(article))
  })

  it('are corrections where they add a space between words, and nothing where they add one at an edge', async () => {
    const article = await read(
      paragraph(run('There were a'), added(' '), run('lot')) + paragraph(run('more'), added(' '))
    )
    expect(article.original?.changes?.map(({ words }) => words)).toEqual([' '])
    expect(article.original && accepted(article.original)).toEqual(linesOf(article))
    expect(article.original?.report.map(({ code }) => code)).not.toContain('other-changes')
  })

  it('make the text as after them when all are made, and as before them when none is', async () => {
    const piece = fc.record({
      does: fc.constantFrom('stays', 'stays', 'added', 'deleted'),
      words: fc.constantFrom('alpha', ' ', 'beta ', ' gamma', '. ', '日本', 'שלום ', ', ', 'x'),
      author: fc.constantFrom('Ana', 'Bo')
    })
    const written = { stays: (words: string) => run(words), added, deleted }
    const line = fc.tuple(fc.array(piece, { maxLength: 5 }), fc.array(piece, { maxLength: 5 }))
    const shown = (
      lines: readonly (typeof line extends fc.Arbitrary<infer Line> ? Line : never)[],
      hidden: string
    ) =>
      lines.map(([front, back]) =>
        [...front, { does: 'stays', words: 'Kept' }, ...back]
          .map(({ does, words }) => (does === hidden ? '' : words))
          .join('')
          .trim()
      )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), async (lines) => {
        const body = lines.map(([front, back]) => {
          const [before, after] = [front, back].map((pieces) =>
            pieces.map(({ does, words, author }) => written[does as 'added'](words, author)).join('')
          )
          return paragraph(before ?? '', run('Kept'), after ?? '')
        })
        const article = await read(body.join(''))
        const { original = article } = article
        expect(linesOf(article).slice(1)).toEqual(shown(lines, 'deleted'))
        expect(linesOf(original).slice(1)).toEqual(shown(lines, 'added'))
        expect(accepted(original).slice(1)).toEqual(shown(lines, 'deleted'))
      }),
      { numRuns: 60 }
    )
  })

  it('of one person that take out and put in are one deed', async () => {
    const article = await read(paragraph(run('Seven '), deleted('missile'), added('weapons'), run(' tests')))
    expect(article.original?.changes?.map(({ reason }) => reason)).toEqual([
      'Tracked change in the Word file: replaced by Maria Silva, 2024-02-03 10:12.'
    ])
  })

  it('by very many people name the first of them and say how many more there are', async () => {
    const gone = Array.from({ length: 5000 }, (_, index) => deleted('x', `Person ${index}`)).join('')
    const article = await read(paragraph(run('Seven '), gone, run(' tests')))
    const reason = article.original?.changes?.[0]?.reason ?? ''
    expect(reason).toContain('deleted by Person 9, 2024-02-03 10:12; and 4990 more.')
    expect(reason.length).toBeLessThan(1000)
  })

  it('of whole paragraphs are told in a discussion, and the text before has none of them', async () => {
    const mark =
      '<w:pPr><w:rPr><w:ins w:id="5" w:author="Bob Ito" w:date="2024-02-04T09:00:00Z"/></w:rPr></w:pPr>'
    const article = await read(
      paragraph(mark, run('One.')) + paragraph(added('Two.', 'Bob Ito')) + paragraph(run('Three.'))
    )
    expect(linesOf(article).slice(1)).toEqual(['One.', 'Two.', 'Three.'])
    const { original } = article
    expect(original && linesOf(original).slice(1)).toEqual(['One.', 'Three.'])
    expect(original?.changes).toMatchObject([
      {
        words: '',
        asTalk: 'Tracked change in the Word file: a paragraph was added behind these words. It reads: “Two.”'
      }
    ])
    expect(original && wordsAt(original, original.changes?.[0]?.place)).toBe('One.')
    expect(original?.report.map(({ code }) => code)).not.toContain('other-changes')
  })

  it('in a paragraph of white space alone are a paragraph, and no words of the one before it', async () => {
    const bodies = [
      [run('   '), added('Two.')],
      [added('Two.'), run('\u00a0 ')],
      [deleted('  '), added('Two.')],
      [run(' '), added('Two'), run('\u2003'), added('.')]
    ]
    for (const inside of bodies) {
      const article = await read(
        paragraph(run('One.')) + paragraph(...inside) + paragraph(run('Three '), added('more'))
      )
      const { original = article } = article
      expect(linesOf(original).slice(1)).toEqual(['One.', 'Three'])
      expect(accepted(original).slice(1)).toEqual(['One.', 'Three more'])
      const [last, ...told] = original.changes?.toReversed() ?? []
      expect(last).toMatchObject({ words: ' more' })
      expect(told.map(({ words, place }) => [words, wordsAt(original, place)])).toEqual(
        told.map(() => ['', 'One.'])
      )
      expect(told.map(({ asTalk }) => /“(.*)”/.exec(asTalk ?? '')?.[1]).toReversed()).toEqual(
        told.length === 1 ? ['Two.'] : ['Two', '.']
      )
    }
    const top = await articleOf(
      'story.docx',
      makeTalkDocx(paragraph(run(' '), added('Two.')) + paragraph(run('Three.')), [])
    )
    const { original = top } = top
    expect(accepted(original)).toEqual(['Three.'])
    expect(original.changes).toMatchObject([{ words: '', asTalk: expect.stringContaining('“Two.”') }])
  })

  it('of breaks join and part what they did, and no words are lost at the end', async () => {
    const insertedMark = '<w:pPr><w:rPr><w:ins w:id="5" w:author="Bob"/></w:rPr></w:pPr>'
    const parted = await read(paragraph(insertedMark, run('Half ')) + paragraph(run('a line.')))
    expect(parted.original && linesOf(parted.original)[1]).toBe('Half a line.')
    expect(parted.original?.report.map(({ code }) => code)).toContain('other-changes')
    const last = await read(paragraph(insertedMark, run('The last one.')))
    expect(last.original && linesOf(last.original)[1]).toBe('The last one.')
    const deletedMark = '<w:pPr><w:rPr><w:del w:id="5" w:author="Bob"/></w:rPr></w:pPr>'
    const joined = await read(paragraph(deletedMark, run('Not lost either.')))
    expect(linesOf(joined)[1]).toBe('Not lost either.')
  })

  it('of moved words take them away at one place and add them at the other', async () => {
    const who = 'w:id="1" w:author="Bob" w:date="2024-02-04T09:00:00Z"'
    const article = await read(
      paragraph(
        run('Tana '),
        `<w:moveFrom ${who}>${run('and Alta ')}</w:moveFrom>`,
        run('flow '),
        `<w:moveTo ${who}>${run('and Alta ')}</w:moveTo>`,
        run('north.')
      )
    )
    expect(linesOf(article)[1]).toBe('Tana flow and Alta north.')
    const { original } = article
    expect(original && linesOf(original)[1]).toBe('Tana and Alta flow north.')
    expect(original?.changes?.map(({ words, reason }) => [words, reason])).toEqual([
      ['', 'Tracked change in the Word file: moved away from here by Bob, 2024-02-04 09:00.'],
      ['and Alta ', 'Tracked change in the Word file: moved here by Bob, 2024-02-04 09:00.']
    ])
  })

  it('that take each other back, and those of formats, are counted', async () => {
    const format =
      '<w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="Bob"><w:rPr/></w:rPrChange></w:rPr><w:t>Bold.</w:t></w:r>'
    const both = `<w:ins w:id="1" w:author="A">${deleted('never', 'B')}</w:ins>`
    const article = await read(paragraph(format, both, added(' New.')))
    expect(article.original?.changes?.map(({ words }) => words)).toEqual([' New.'])
    expect(linesOf(article)[1]).toBe('Bold. New.')
    const formats = await read(paragraph(format, both, run(' Old.')))
    expect(formats.original?.report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['other-changes', 'format-changes'])
    )
  })

  it('leave one text where all of it was added or deleted', async () => {
    const all = await articleOf('story.docx', makeTalkDocx(paragraph(added('All new.')), []))
    expect(linesOf(all)).toEqual(['All new.'])
    expect(all.original).toBeUndefined()
    const none = await articleOf('story.docx', makeTalkDocx(paragraph(deleted('All old.')), []))
    expect(linesOf(none)).toEqual(['All old.'])
    expect(none.changes).toMatchObject([{ words: '' }])
  })
})
