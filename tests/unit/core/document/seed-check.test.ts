import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { type CheckScript, parseCheckScript } from '../../../../src/core/document/check-script'
import { CorrectionIndex } from '../../../../src/core/document/correction-index'
import { ProjectView } from '../../../../src/core/document/project-view'
import { openDocument } from '../../../../src/core/document/schema'
import { seedCheck } from '../../../../src/core/document/seed-check'
import { SignoffReader } from '../../../../src/core/document/signoffs'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { newId } from '../../../../src/core/model/ids'
import { openSigner, privateKeyBytes } from '../../../../src/project/signing-key'
import { signSignoff } from '../../../support/sign-off'

const fillRandom = crypto.getRandomValues.bind(crypto)
const projectId = newId('project', fillRandom)
const signer = openSigner(fillRandom(new Uint8Array(privateKeyBytes)))

const said = (by: string, at: string) => ({ by, at })
const checked = { workStatus: 'checked', verdict: 'accurate' }
const script = {
  day: '2022-02-02',
  people: [
    { key: 'amina', name: 'Amina Diallo', role: 'checker' },
    { key: 'tom', name: 'Tom Weber', role: 'editor' }
  ],
  sources: [{ key: 'register', primary: true, item: { type: 'book', title: 'Register of bridges' } }],
  claims: [
    {
      key: 'year',
      ...said('amina', '09:00'),
      words: 'opened in 1982',
      kind: 'date',
      evidence: [{ source: 'register', stance: 'contradicts', locator: 'p. 4' }],
      checks: [
        { ...said('amina', '09:10'), workStatus: 'checked', verdict: 'inaccurate', note: '1932' },
        { ...said('amina', '11:10'), ...checked }
      ]
    }
  ],
  corrections: [
    {
      claim: 'year',
      ...said('amina', '09:12'),
      words: '1982',
      instead: '1932',
      reason: 'A slip.',
      decisions: [{ ...said('tom', '11:00'), outcome: 'accepted' }]
    }
  ],
  threads: [
    {
      purpose: 'query',
      claim: 'year',
      to: 'the author',
      posts: [
        { ...said('amina', '09:11'), act: 'ask', text: 'Which century?' },
        { ...said('amina', '10:00'), act: 'answer', text: 'The first half.', way: 'phone', on: '2022-02-02' },
        { ...said('tom', '11:05'), act: 'resolve', text: 'Good.', mentions: ['amina'] }
      ]
    }
  ],
  signoffs: [said('tom', '12:00')]
}

function play(parts: Partial<Record<keyof CheckScript, unknown>> = {}) {
  const document = openDocument(new Y.Doc())
  document.article.insert(0, 'The bridge opened in 1982.\n')
  const article = new ArticleText(document.article)
  const spoken: string[] = []
  seedCheck(
    {
      document,
      article,
      projectId,
      fillRandom,
      as: (key, _person, at) => spoken.push(`${at.slice(11, 16)} ${key}`),
      sign: (_key, payload) => signSignoff(signer, payload)
    },
    parseCheckScript(JSON.stringify({ ...script, ...parts }))
  )
  const view = new ProjectView(document, article)
  return { document, article, spoken, view }
}

describe('a scripted check', () => {
  it('is carried out in the order of its times, and judges the article as it reads by then', () => {
    const { article, spoken, view, document } = play()
    expect(article.toString()).toBe('The bridge opened in 1932.\n')
    expect(spoken).toEqual(spoken.toSorted())
    const [claim] = view.claims
    expect(claim?.checks.map(({ words, at }) => `${at} ${words}`).toSorted()).toEqual([
      '2022-02-02T09:10:00.000Z opened in 1982',
      '2022-02-02T11:10:00.000Z opened in 1932'
    ])
    expect(new CorrectionIndex(document, article, view).list.map(({ state }) => state)).toEqual(['accepted'])
  })

  it('has threads whose posts follow each other', () => {
    const { document, view } = play()
    const [thread] = new ThreadIndex(document).list
    expect(thread?.state).toBe('resolved')
    expect(thread?.posts.map(({ act }) => act)).toEqual(['ask', 'answer', 'resolve'])
    expect(thread?.thread.words).toBe('opened in 1982')
    expect(thread?.posts.at(-1)?.mentions).toEqual([
      view.people.find(({ name }) => name === 'Amina Diallo')?.id
    ])
  })

  it('says what was made sure of, and in which sentences there is nothing to check', () => {
    const ticked = said('amina', '11:20')
    const nothing = [{ ...said('amina', '11:30'), sentences: ['The bridge opened in 1932.'] }]
    const { view, document } = play({ claims: [{ ...script.claims[0], ticked }], nothing })
    const checklist = view.claims[0]?.checklist
    expect(checklist?.items.length).toBeGreaterThan(0)
    expect(checklist?.done).toBe(checklist?.items.length)
    expect(document.nothingToCheck.size).toBe(1)
  })

  it('says of sources whether they share an origin', () => {
    const sources = [script.sources[0], { ...script.sources[0], key: 'copy' }]
    const evidence = sources.map((source) => ({ source: source?.key, stance: 'supports' }))
    const origins = [{ ...said('amina', '11:00'), sources: ['register', 'copy'], isShared: true }]
    const { view } = play({ sources, claims: [{ ...script.claims[0], evidence }], origins })
    expect(view.sources.map((source) => view.sharingOrigin(source).length)).toEqual([1, 1])
  })

  it('is signed off by its people', () => {
    const signoffs = new SignoffReader(projectId).read(play().document.signoffs)
    expect(signoffs.map(({ statement }) => `${statement.name} ${statement.at}`)).toEqual([
      'Tom Weber 2022-02-02T12:00:00.000Z'
    ])
  })

  it('keeps a rejected proposal out of the article', () => {
    const decisions = [{ ...said('tom', '11:00'), outcome: 'rejected', reason: 'Look again.' }]
    const { article } = play({ corrections: [{ ...script.corrections[0], decisions }] })
    expect(article.toString()).toBe('The bridge opened in 1982.\n')
  })

  it.each([
    ['words', { claims: [{ ...script.claims[0], words: 'never written' }] }, '“never written”'],
    ['a source', { sources: [] }, '“register”'],
    ['a person', { people: [script.people[1]] }, 'does not define “amina”'],
    ['a claim', { corrections: [{ ...script.corrections[0], claim: 'day' }] }, '“day”'],
    [
      'words of a claim',
      { corrections: [{ ...script.corrections[0], words: 'bridge' }] },
      'The claim “year” does not say “bridge”'
    ]
  ])('says which %s it names in vain', (_what, parts, sentence) => {
    expect(() => play(parts)).toThrow(sentence)
  })

  it('says which source nothing cites', () => {
    const sources = [...script.sources, { ...script.sources[0], key: 'atlas' }]
    expect(() => play({ sources })).toThrow('cites the source “atlas”')
  })
})

describe('the script of a check', () => {
  const refusal = (parts: object) => () => parseCheckScript(JSON.stringify({ ...script, ...parts }))

  it.each([
    ['a time of day', { signoffs: [said('tom', '25:00')] }, 'signoffs[0].at'],
    ['a kind of fact', { claims: [{ ...script.claims[0], kind: 'rumour' }] }, 'claims[0].kind'],
    ['fields nobody knows', { claim: [] }, 'claim'],
    [
      'a verdict without a check',
      { claims: [{ ...script.claims[0], checks: [{ ...said('amina', '09:10'), workStatus: 'checked' }] }] },
      'a verdict goes with the work status'
    ]
  ])('is refused for %s, with the place', (_what, parts, place) => {
    expect(refusal(parts)).toThrow(place)
  })
})
