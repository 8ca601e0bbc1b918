import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import manifest from '../../../package.json'
import { importFile } from '../../../src/cli/import-in-thread'
import { diskFs } from '../../../src/project/disk-fs'
import { type BuiltCli, buildCli } from '../../support/built-cli'
import { writeEarlierProject } from '../../support/earlier-project'
import { letOutsiderBring } from '../../support/outsider-project'
import { added, commented, deleted, makeTalkDocx, paragraph, run } from '../../support/talk-docx'

// each run starts a program, which takes seconds where the machine has other work
vi.setConfig({ testTimeout: 60_000 })

const wire = `Business & Economy

Harbour strike ends as dockers accept new offer

Santa Clara, May 14 (ANX).- Dockers voted on Saturday to end a strike of 23 days.

Related Articles

Back to top button
`

/** One line that says what happened and, where something was refused, what to do. */
const sentence = /^stet: [^\n]+\.\n$/

let stet: BuiltCli
let folder: string

beforeAll(async () => {
  stet = await buildCli()
}, 60_000)
afterAll(() => stet.remove())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-cli-test-'))
  writeFileSync(join(folder, 'wire.txt'), wire)
  writeFileSync(join(folder, 'damaged.docx'), 'PK\x03\x04 and nothing more')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('stet consistency', () => {
  it('prints what does not fit in the article of a project, in words and as JSON', async () => {
    writeFileSync(join(folder, 'slips.txt'), wire.replace('a strike', 'a a strike'))
    const made = await stet.run(folder, 'new', 'slips.txt', '--project', 'slips.stet')
    expect(made.code).toBe(0)
    const { code, out, error } = await stet.run(folder, 'consistency', 'slips.stet')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('1 finding to decide about.')
    expect(out).toContain('Slips\n  “a” stands twice in a row. (“a a”)')
    const json = JSON.parse((await stet.run(folder, 'consistency', 'slips.stet', '--json')).out)
    expect(json).toMatchObject({
      rules: 'all',
      leftOut: 0,
      findings: [{ rule: 'doubled word', places: [{ words: 'a a' }], isDismissed: false }]
    })
  })
})

describe('stet earlier', () => {
  const words = 'Acme employs 1,200 people in Valencia.'
  const statements = [{ words, verdict: 'accurate', source: { title: 'Annual report' } }] as const
  const make = (name: string, seed: number, maker = 1) =>
    writeEarlierProject(diskFs, join(folder, name), { title: `Story ${seed}`, seed, statements, maker })

  it('prints which claims were checked before beside a project, with article, verdict, who, when and sources', async () => {
    await make('new.stet', 1)
    await make('old.stet', 2)
    const { code, out, error } = await stet.run(folder, 'earlier', 'new.stet')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toBe(
      [
        '1 claim was checked before in 1 project beside this one. An earlier verdict is none on this article.',
        `1. ${words}`,
        '   The same words in “Story 2” (old.stet), claim 1',
        '     accurate: Anna Moreau, editor, 2026-02-02.',
        '     supports: Annual report, https://example.org/report, p. 4',
        ''
      ].join('\n')
    )
    const json = JSON.parse((await stet.run(folder, 'earlier', 'new.stet', '--json')).out)
    expect(json).toMatchObject({
      projects: [{ folder: 'old.stet', title: 'Story 2', claims: 1 }],
      notAsked: [],
      notes: [],
      claims: [
        { number: 1, words, more: 0, matches: [{ likeness: 'same', loose: '', claim: { number: 1 } }] }
      ]
    })
  })

  it('says of what outsiders brought that it did not count there', async () => {
    await make('new.stet', 1)
    const { manifest } = await make('old.stet', 2)
    const dataFolder = join(folder, 'data')
    mkdirSync(dataFolder)
    const where = { fs: diskFs, folder: join(folder, 'old.stet'), dataFolder }
    await letOutsiderBring(where, manifest, 'A blog on ships')
    const { out } = await stet.run(folder, 'earlier', 'new.stet')
    expect(out.split('\n').filter((line) => line.includes('supports: '))).toEqual(
      expect.arrayContaining([
        '     supports: Annual report, https://example.org/report, p. 4',
        "     supports: A blog on ships, https://blog.example.org/ships “I counted them myself.”. Did not count there: people have a hand in it who are not on that project's list."
      ])
    )
  })

  it('says of a project that could not be read whole that its checks may have been taken back', async () => {
    await make('new.stet', 1)
    await make('old.stet', 2)
    const replicas = join(folder, 'old.stet', 'replicas')
    const [lane = ''] = readdirSync(replicas)
    writeFileSync(join(replicas, lane, '0000000009-00000000000000000000.seg'), 'nothing')
    const { out } = await stet.run(folder, 'earlier', 'new.stet')
    expect(out).toContain(
      '     Some files of that project could not be read: what was found there may have been taken back since.\n'
    )
  })

  it('calls no article by a folder or title that tells who a confidential source is', async () => {
    const person = 'Otto Brandeis'
    const told = { source: { person, terms: 'confidential' } } as const
    await make('new.stet', 1)
    const titled = { title: person, seed: 2, statements: [{ words, verdict: 'accurate', ...told }] } as const
    await writeEarlierProject(diskFs, join(folder, 'brandeis.stet'), titled)
    const { out } = await stet.run(folder, 'earlier', 'new.stet')
    expect(out).toContain('   The same words in another article, claim 1\n')
    expect(out).not.toMatch(/brandeis/i)
  })

  it('asks projects that others made only when told to, and names one that cannot be read', async () => {
    await make('new.stet', 1)
    await make('strange.stet', 2, 5)
    mkdirSync(join(folder, 'damaged.stet'))
    writeFileSync(join(folder, 'damaged.stet', 'project.json'), '{')
    const { code, out, error } = await stet.run(folder, 'earlier', 'new.stet')
    expect(code).toBe(0)
    expect(error).toMatch(/^stet: damaged\.stet could not be read[^\n]+\n$/)
    expect(out).toContain('0 claims were checked before in 0 projects')
    expect(out).toContain('made it: strange.stet. Say --all')
    const all = await stet.run(folder, 'earlier', 'new.stet', '--all')
    expect(all.out).toContain('The same words in “Story 2” (strange.stet), claim 1')
  })

  it('refuses a folder that is no project in one sentence', async () => {
    const { code, out, error } = await stet.run(folder, 'earlier', '.')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(sentence)
  })
})

describe('stet sources', () => {
  const bib = '@book{kim, title={Of {R}anges}, author={Kim, Ana}, year=2022, owner={me}}'

  it('prints what Stet would add, in words and as JSON', async () => {
    writeFileSync(join(folder, 'rockets.bib'), bib)
    const words = await stet.run(folder, 'sources', 'rockets.bib')
    expect(words).toEqual({
      code: 0,
      error: '',
      out: 'BibTeX: 1 entry, 1 read.\n  kim: Of Ranges\nNot kept: owner (1 entry).\n'
    })
    const json = JSON.parse((await stet.run(folder, 'sources', 'rockets.bib', '--json')).out)
    expect(json).toMatchObject({
      format: 'BibTeX',
      unread: [],
      sources: [{ name: 'kim', item: { type: 'book' } }]
    })
  })

  it('ends with 3 where an entry could not be read, and names it', async () => {
    writeFileSync(join(folder, 'half.bib'), `${bib}\n@book{lee, title={Half of`)
    const { code, out } = await stet.run(folder, 'sources', 'half.bib')
    expect(code).toBe(3)
    expect(out).toContain('Not read: lee. It is damaged or was cut short.\n')
  })

  it.each(['wire.txt', 'damaged.docx', 'missing.bib', '.'])('refuses %s in a sentence', async (name) => {
    const { code, out, error } = await stet.run(folder, 'sources', name)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(sentence)
  })
})

describe('stet import', () => {
  it('prints the article as JSON', async () => {
    const { code, out, error } = await stet.run(folder, 'import', 'wire.txt', '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const article = JSON.parse(out)
    expect(article).toMatchObject({
      title: 'Harbour strike ends as dockers accept new offer',
      byline: '',
      dateline: 'Santa Clara, May 14 (ANX)',
      language: 'en',
      direction: 'ltr',
      report: [],
      furniture: { fromBlock: 3, texts: ['Related Articles', 'Back to top button'] }
    })
    expect(article.blocks[1]).toEqual({
      type: 'heading',
      text: 'Harbour strike ends as dockers accept new offer',
      attributes: { level: 1, role: 'headline' }
    })
    expect(article.blocks).toHaveLength(5)
  })

  it('prints what it understood for a person', async () => {
    const { code, out } = await stet.run(folder, 'import', 'wire.txt')
    expect(code).toBe(0)
    expect(out).toContain('Title: Harbour strike ends as dockers accept new offer\n')
    expect(out).toContain('Looks like part of the web page: Back to top button\n')
  })

  it.each(['damaged.docx', 'missing.txt', '.'])('refuses %s in one sentence', async (name) => {
    const { code, out, error } = await stet.run(folder, 'import', name, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(sentence)
  })

  it('stops reading a file that takes too long', async () => {
    const path = join(folder, 'slow.md')
    writeFileSync(path, Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'))
    const read = await importFile(path, { worker: stet.worker, milliseconds: 1500, megabytes: 512 })
    expect(read.ok ? null : read.problem.code).toBe('too-slow')
  })

  it('stops reading a file that takes too much memory', async () => {
    const path = join(folder, 'large.html')
    writeFileSync(path, `<html><body>${'<p>a<b>b</b></p>'.repeat(300_000)}`)
    const read = await importFile(path, { worker: stet.worker, milliseconds: 60_000, megabytes: 48 })
    expect(read.ok ? null : read.problem.code).toBe('too-large')
  })
})

describe('a Word file with comments and tracked changes', () => {
  const body = paragraph(
    commented(1, run('Seven')),
    run(' '),
    deleted('missile', 'Maria Silva'),
    added('weapons', 'Maria Silva'),
    run(' tests in May.')
  )
  const comments = [{ id: 1, author: 'Bob Ito', date: '2024-02-03T10:12:00Z', paragraphs: ['Says who?'] }]
  beforeEach(() => writeFileSync(join(folder, 'tests.docx'), makeTalkDocx(body, comments)))

  it('is printed with them, or as the options say', async () => {
    const usual = await stet.run(folder, 'import', 'tests.docx', '--json')
    expect(JSON.parse(usual.out)).toMatchObject({
      blocks: [{ text: 'Seven missile tests in May.' }],
      comments: [{ name: 'Bob Ito', text: 'Says who?', place: { block: 0, start: 0, end: 5 } }],
      changes: [{ name: 'Maria Silva', words: 'weapons', place: { block: 0, start: 6, end: 13 } }]
    })
    const other = ['--comments', 'leave', '--changes', 'accept']
    const accepted = await stet.run(folder, 'import', 'tests.docx', '--json', ...other)
    expect(JSON.parse(accepted.out)).toMatchObject({
      blocks: [{ text: 'Seven weapons tests in May.' }],
      comments: [],
      changes: []
    })
    const wrong = await stet.run(folder, 'import', 'tests.docx', '--changes', 'some')
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('--changes must be one of: corrections, accept, reject.')
  })

  it('becomes a project with the discussion and the proposed correction', async () => {
    const made = await stet.run(folder, 'new', 'tests.docx', '--project', 'tests.stet')
    expect(made.code).toBe(0)
    const memo = ['export', 'tests.stet', '--format', 'memo', '--out', 'memo.html']
    expect((await stet.run(folder, ...memo)).code).toBe(0)
    const page = readFileSync(join(folder, 'memo.html'), 'utf8')
    expect(page).toContain('<del>missile</del>')
    expect(page).toContain('replaced by Maria Silva')
    const copy = ['export', 'tests.stet', '--format', 'text', '--with-talk', '--out', 'copy.txt']
    expect((await stet.run(folder, ...copy)).code).toBe(0)
    const text = readFileSync(join(folder, 'copy.txt'), 'utf8')
    expect(text).toContain('Bob Ito, 2024-02-03 10:12, from the Word file; brought in by ')
    expect(text).toContain('“Seven”')
  })
})

describe('stet new, status and export', () => {
  it('make a project, tell how it stands and write its copy', async () => {
    const made = await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet', '--drop-furniture')
    expect(made).toEqual({ code: 0, out: `${join(folder, 'strike.stet')}\n`, error: '' })
    expect(readFileSync(join(folder, 'strike.stet', 'original', 'wire.txt'), 'utf8')).toBe(wire)

    const status = await stet.run(folder, 'status', 'strike.stet', '--json')
    expect({ code: status.code, error: status.error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(status.out)).toMatchObject({
      title: 'Harbour strike ends as dockers accept new offer',
      dateline: 'Santa Clara, May 14 (ANX)',
      counts: { total: 0, open: 0 },
      claims: []
    })
    expect((await stet.run(folder, 'status', 'strike.stet')).out).toContain('0 of 0 settled')

    const text = await stet.run(folder, 'export', 'strike.stet', '--format', 'text', '--out', 'copy.txt')
    expect(text).toEqual({ code: 0, out: '', error: '' })
    const copy = readFileSync(join(folder, 'copy.txt'), 'utf8')
    expect(copy).toContain('Dockers voted on Saturday to end a strike of 23 days.')
    expect(copy).not.toContain('Back to top')

    const html = await stet.run(folder, 'export', 'strike.stet', '--format', 'html', '--out', 'copy.html')
    expect(html.code).toBe(0)
    expect(readFileSync(join(folder, 'copy.html'), 'utf8')).toMatch(/^<!doctype html>/i)

    const memo = await stet.run(folder, 'export', 'strike.stet', '--format', 'memo', '--out', 'memo.html')
    expect(memo.code).toBe(0)
    expect(readFileSync(join(folder, 'memo.html'), 'utf8')).toContain('No correction was proposed.')
  })

  it('keep the page furniture unless told to drop it', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    await stet.run(folder, 'export', 'strike.stet', '--format', 'text', '--out', 'copy.txt')
    expect(readFileSync(join(folder, 'copy.txt'), 'utf8')).toContain('Back to top button')
  })

  it('make a project with the house style of a file', async () => {
    const style = { format: 'stet-house-style-1', name: 'The Daily', requires: { signoffs: ['editor'] } }
    writeFileSync(join(folder, 'daily.json'), JSON.stringify(style))
    const made = await stet.run(folder, 'new', 'wire.txt', '--project', 'a.stet', '--style', 'daily.json')
    expect(made.code).toBe(0)
    const { out } = await stet.run(folder, 'status', 'a.stet')
    expect(out).toContain('House style: The Daily')
    expect(out).not.toContain('checker sign-off missing')
  })

  it.each([
    ['wrong.json', 'Line 2, names is not known here.'],
    ['absent.json', 'could not be read'],
    ['tabloid', 'Name wire-desk, magazine or investigation']
  ])('refuse the house style %s and make nothing', async (option, problem) => {
    writeFileSync(join(folder, 'wrong.json'), '{ "format": "stet-house-style-1",\n "names": "x" }')
    const refused = await stet.run(folder, 'new', 'wire.txt', '--project', 'no.stet', '--style', option)
    expect(refused.code).toBe(1)
    expect(refused.error).toContain(problem)
    expect(readdirSync(folder)).not.toContain('no.stet')
  })

  it('leave nothing behind when the article is refused', async () => {
    const before = { here: readdirSync(folder), temporary: temporaryFolders() }
    const { code, out, error } = await stet.run(folder, 'new', 'damaged.docx', '--project', 'strike.stet')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(sentence)
    expect({ here: readdirSync(folder), temporary: temporaryFolders() }).toEqual(before)
  })

  it('never write over a folder that is there', async () => {
    mkdirSync(join(folder, 'strike.stet'))
    writeFileSync(join(folder, 'strike.stet', 'notes.txt'), 'mine')
    const { code, error } = await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    expect(code).toBe(1)
    expect(error).toMatch(sentence)
    expect(readdirSync(join(folder, 'strike.stet'))).toEqual(['notes.txt'])
  })

  it('replace an exported file only when told to', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    writeFileSync(join(folder, 'copy.txt'), 'older')
    const args = ['export', 'strike.stet', '--format', 'text', '--out', 'copy.txt']
    const refused = await stet.run(folder, ...args)
    expect(refused.code).toBe(1)
    expect(refused.error).toMatch(sentence)
    expect(readFileSync(join(folder, 'copy.txt'), 'utf8')).toBe('older')
    expect((await stet.run(folder, ...args, '--force')).code).toBe(0)
    expect(readFileSync(join(folder, 'copy.txt'), 'utf8')).toContain('Dockers voted')
  })

  it('never export over the project’s own files', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    const manifest = readFileSync(join(folder, 'strike.stet', 'project.json'))
    for (const out of ['strike.stet/project.json', 'strike.stet/original/copy.txt']) {
      const args = ['export', 'strike.stet', '--format', 'text', '--out', out, '--force']
      const { code, error } = await stet.run(folder, ...args)
      expect({ out, code }).toEqual({ out, code: 1 })
      expect(error).toMatch(sentence)
    }
    expect(readFileSync(join(folder, 'strike.stet', 'project.json'))).toEqual(manifest)
    expect(readdirSync(join(folder, 'strike.stet', 'original'))).toHaveLength(1)
  })

  it('leave no unfinished export behind', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    const { code, error } = await stet.run(
      folder,
      'export',
      'strike.stet',
      '--format',
      'text',
      '--out',
      'no/copy.txt'
    )
    expect(code).toBe(1)
    expect(error).toMatch(sentence)
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })

  it('refuse a folder that is no project', async () => {
    for (const args of [
      ['status', '.'],
      ['export', '.', '--format', 'text', '--out', 'copy.txt']
    ]) {
      const { code, out, error } = await stet.run(folder, ...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(error).toMatch(sentence)
    }
  })
})

describe('stet pack and stet unpack', () => {
  it('carry a project over in one file', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    const packed = await stet.run(folder, 'pack', 'strike.stet')
    expect({ code: packed.code, error: packed.error }).toEqual({ code: 0, error: '' })
    expect(existsSync(join(folder, 'strike.stetz'))).toBe(true)
    const unpacked = await stet.run(folder, 'unpack', 'strike.stetz', '--out', 'copy.stet')
    expect({ code: unpacked.code, error: unpacked.error }).toEqual({ code: 0, error: '' })
    const [first, second] = await Promise.all([
      stet.run(folder, 'status', 'strike.stet', '--json'),
      stet.run(folder, 'status', 'copy.stet', '--json')
    ])
    expect(second).toEqual(first)
  })

  it('refuse what is no project, and go over nothing', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    for (const args of [
      ['pack', '.', '--out', 'x.stetz'],
      ['pack', 'strike.stet', '--out', 'wire.txt'],
      ['unpack', 'damaged.docx', '--out', 'x.stet'],
      ['unpack', 'absent.stetz']
    ]) {
      const { code, out, error } = await stet.run(folder, ...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(error).toMatch(sentence)
    }
    expect(readdirSync(folder).sort()).toEqual(['damaged.docx', 'strike.stet', 'wire.txt'])
    expect(readFileSync(join(folder, 'wire.txt'), 'utf8')).toBe(wire)
  })
})

describe('stet doctor', () => {
  it('says what is wrong, fetches it from another copy, and says that all is well', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    expect(await stet.run(folder, 'doctor', 'strike.stet')).toMatchObject({ code: 0, error: '' })
    await stet.run(folder, 'pack', 'strike.stet')
    await stet.run(folder, 'unpack', 'strike.stetz', '--out', 'copy.stet')
    writeFileSync(join(folder, 'strike.stet/original/wire.txt'), 'rewritten')
    const sick = await stet.run(folder, 'doctor', 'strike.stet', '--json')
    expect(sick.code).toBe(3)
    expect(JSON.parse(sick.out).findings).toMatchObject([{ kind: 'original', weight: 'damage' }])
    const mended = await stet.run(folder, 'doctor', 'strike.stet', '--repair', '--from', 'copy.stet')
    expect(mended).toMatchObject({ code: 0, error: '' })
    expect(mended.out).toContain('The folder is sound.')
    expect(readFileSync(join(folder, 'strike.stet/original/wire.txt'), 'utf8')).toBe(wire)
  }, 60_000)

  it('refuses what is no project, and a copy that is not there', async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
    for (const args of [['.'], ['absent.stet'], ['strike.stet', '--repair', '--from', 'absent.stet']]) {
      const { code, out, error } = await stet.run(folder, 'doctor', ...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(error).toMatch(sentence)
    }
  })
})

describe('what strangers wrote', () => {
  it('tells a terminal nothing to do', async () => {
    const title = 'The ferry\u001b[1A\u001b[2K sank \u202eyadot\u202c\u009b'
    writeFileSync(join(folder, 'ferry.md'), `# ${title}\n\nAll were saved.\n`)
    const obeyed = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
    await stet.run(folder, 'new', 'ferry.md', '--project', 'ferry.stet')
    for (const args of [
      ['import', 'ferry.md'],
      ['import', 'ferry.md', '--json'],
      ['status', 'ferry.stet'],
      ['status', 'ferry.stet', '--json'],
      ['\u001b[2Kdone']
    ]) {
      const { out, error } = await stet.run(folder, ...args)
      expect(out + error).not.toMatch(obeyed)
    }
    const { out } = await stet.run(folder, 'status', 'ferry.stet', '--json')
    expect(JSON.parse(out).title).toContain('\u202eyadot')
  })
})

describe('stet', () => {
  it('tells its version and its commands', async () => {
    expect(await stet.run(folder, '--version')).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' })
    const help = await stet.run(folder, '--help')
    expect(help.code).toBe(0)
    for (const word of [
      'import',
      'new',
      'status',
      'export',
      'pack',
      'unpack',
      'doctor',
      'Exit codes: 0 done, 1 refused input, 2 usage'
    ]) {
      expect(help.out).toContain(word)
    }
    expect(await stet.run(folder, 'import', '--help')).toEqual(help)
  })

  it.each([
    [[]],
    [['check', 'wire.txt']],
    [['import']],
    [['import', 'wire.txt', 'other.txt']],
    [['import', 'wire.txt', '--yaml']],
    [['new', 'wire.txt']],
    [['new', 'wire.txt', '--project', 'strike']],
    [['export', 'strike.stet', '--out', 'copy.pdf', '--format', 'pdf']],
    [['export', 'strike.stet', '--format', 'text']]
  ])('says how it is used when called with %j', async (args) => {
    const { code, out, error } = await stet.run(folder, ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(/stet (?:import|new|export|\d)/)
    expect(readdirSync(folder).sort()).toEqual(['damaged.docx', 'wire.txt'])
  })
})

function temporaryFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('stet-new-'))
}
