import { describe, expect, it } from 'vitest'
import { describeEarlier, describeProject } from '../../../../src/core/document/describe-earlier'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import type { CslItem } from '../../../../src/core/model/source'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

const text = 'Acme employs 1,200 people in Valencia. It sold 40 ships in 2019.'
const first = 'Acme employs 1,200 people in Valencia.'

function begin() {
  const builder = new SnapshotBuilder([block(text)])
  const ana = builder.person('Ana')
  const claim = builder.mark({ words: [first], by: ana })
  return { builder, ana, claim }
}

describe('what other articles may know of a check', () => {
  it('is each conclusion on the words that were checked, with who, when and sources', () => {
    const { builder, ana, claim } = begin()
    const source = builder.source({ type: 'report', title: 'Annual report', note: 'from Otto' }, ana, {
      primary: true
    })
    const evidence = builder.evidence(claim, source, ana, { locator: 'p. 4', excerpt: '1,200 on average' })
    builder.check(claim, ana, { verdict: 'accurate', evidence: [evidence.id], note: 'As of December.' })
    expect(describeEarlier(builder.build())).toEqual([
      {
        number: 1,
        words: first,
        isChanged: false,
        checks: [
          {
            name: 'Ana',
            role: 'checker',
            at: '2022-02-02T12:00:00Z',
            workStatus: 'checked',
            verdict: 'accurate',
            note: 'As of December.',
            correction: '',
            standing: 'unsigned'
          }
        ],
        sources: [
          {
            item: { type: 'report', title: 'Annual report' },
            primary: true,
            stance: 'supports',
            locator: 'p. 4',
            excerpt: '1,200 on average',
            files: 0,
            isOutside: false
          }
        ]
      }
    ])
  })

  it('says of an article that reads otherwise since what was checked then', () => {
    const { builder, ana, claim } = begin()
    builder.check(claim, ana, { verdict: 'inaccurate', words: 'Acme employs 900 people in Valencia.' })
    expect(describeEarlier(builder.build())).toMatchObject([
      { words: 'Acme employs 900 people in Valencia.', isChanged: true, checks: [{ verdict: 'inaccurate' }] }
    ])
  })

  it('is nothing of work that goes on, and nothing of a claim that was cut', () => {
    const { builder, ana, claim } = begin()
    builder.check(claim, ana, { workStatus: 'in progress' })
    expect(describeEarlier(builder.build())).toEqual([])
    builder.check(claim, ana, { workStatus: 'cut' })
    expect(describeEarlier(builder.build())).toEqual([])
  })

  it('is nothing of a first check while the second, independent one is to come', () => {
    const { builder, ana, claim } = begin()
    builder.check(claim, ana, { verdict: 'accurate' })
    const snapshot = builder.build()
    const waiting: ProjectSnapshot = {
      ...snapshot,
      claims: snapshot.claims.map((view) => ({ ...view, status: { ...view.status, awaitsSecond: true } }))
    }
    expect(describeEarlier(snapshot)).toHaveLength(1)
    expect(describeEarlier(waiting)).toEqual([])
  })

  it.each(['background', 'deep background', 'off the record', 'confidential'] as const)(
    'names no source on terms of “%s”',
    (terms) => {
      const { builder, ana, claim } = begin()
      const source = builder.source({ type: 'interview', author: [{ literal: 'Otto Brandeis' }] }, ana, {
        terms
      })
      builder.evidence(claim, source, ana)
      builder.check(claim, ana, { verdict: 'accurate' })
      expect(describeEarlier(builder.build())).toMatchObject([{ words: first, sources: [] }])
    }
  )

  it('is nothing on words that one of two has checked, whatever became of the claim since', () => {
    const { builder, ana, claim } = begin()
    const ben = builder.person('Ben')
    builder.check(claim, ana, { verdict: 'accurate', words: 'Acme employs 900 people in Valencia.' })
    const needing = (snapshot: ProjectSnapshot): ProjectSnapshot => ({
      ...snapshot,
      claims: snapshot.claims.map((view) => ({ ...view, claim: { ...view.claim, secondCheck: 'needed' } }))
    })
    expect(describeEarlier(builder.build())).toHaveLength(1)
    expect(describeEarlier(needing(builder.build()))).toEqual([])
    builder.check(claim, ben, { verdict: 'accurate', words: 'Acme employs 900 people in Valencia.' })
    expect(describeEarlier(needing(builder.build()))).toHaveLength(1)
  })

  it('is nothing where somebody else cut the claim', () => {
    const { builder, ana, claim } = begin()
    builder.check(claim, ana, { verdict: 'accurate' })
    builder.check(claim, builder.person('Ben'), { workStatus: 'cut' })
    expect(describeEarlier(builder.build())).toEqual([])
  })

  it('has the sources that the check rests on alone', () => {
    const { builder, ana, claim } = begin()
    const [one, two] = ['Annual report', 'Later report'].map((title) =>
      builder.evidence(claim, builder.source({ type: 'report', title }, ana), ana)
    )
    builder.check(claim, ana, { verdict: 'accurate', evidence: [one?.id as never] })
    expect(two).toBeDefined()
    expect(describeEarlier(builder.build())[0]?.sources.map(({ item }) => item.title)).toEqual([
      'Annual report'
    ])
  })

  it.each(['background', 'confidential'] as const)('names nobody on terms of “%s” in any field', (terms) => {
    const { builder, ana, claim } = begin()
    const secret = { type: 'interview', author: [{ family: 'Brandeis', given: 'Otto' }] } as const
    builder.source(secret, ana, { terms, givesAway: 'night nurse' })
    const fields: readonly Partial<CslItem>[] = [
      { title: 'Rota of the night nurse' },
      { author: [{ family: 'Brandeis', given: 'Otto' }] },
      { publisher: 'Brandeis Press' },
      { URL: 'https://example.org/brandeis-otto' }
    ]
    const evidence = fields.map((item) =>
      builder.evidence(claim, builder.source({ type: 'report', ...item }, ana), ana)
    )
    const plain = builder.evidence(
      claim,
      builder.source({ type: 'report', title: 'Annual report' }, ana),
      ana,
      {
        locator: 'as Brandeis says',
        excerpt: 'Otto Brandeis counted them.'
      }
    )
    const note = 'Otto Brandeis told me.'
    builder.check(claim, ana, {
      verdict: 'accurate',
      note,
      evidence: [...evidence, plain].map(({ id }) => id)
    })
    const told = describeEarlier(builder.build())
    expect(JSON.stringify(told)).not.toMatch(/brandeis|nurse|withheld/i)
    expect(told).toMatchObject([
      { checks: [{ note: '' }], sources: [{ item: { title: 'Annual report' }, locator: '', excerpt: '' }] }
    ])
  })

  it('calls no article, folder or person by what tells who a source is', () => {
    const { builder, ana, claim } = begin()
    builder.source({ type: 'interview', author: [{ literal: 'Otto Brandeis' }] }, ana, {
      terms: 'background'
    })
    const named = builder.person('O. Brandeis', 'legal')
    builder.check(claim, named, { verdict: 'accurate' })
    builder.check(claim, ana, { verdict: 'accurate' })
    const told = describeProject(
      builder.build({ title: 'What Otto Brandeis saw' }),
      'ottobrandeis2.stet',
      false
    )
    expect(told).toMatchObject({
      title: '',
      folder: '',
      claims: [
        {
          checks: [
            { name: '', role: null },
            { name: 'Ana', role: 'checker' }
          ]
        }
      ]
    })
    expect(JSON.stringify(told)).not.toMatch(/brandeis/i)
    const plain = describeProject(builder.build({ title: 'Ships of Valencia' }), 'ships.stet', false)
    expect(plain).toMatchObject({ title: 'Ships of Valencia', folder: 'ships.stet' })
  })

  it('is cut where it is long, on whole characters', () => {
    const { builder, ana, claim } = begin()
    builder.check(claim, ana, { verdict: 'accurate', note: `${'x'.repeat(1998)}😀😀` })
    expect(describeEarlier(builder.build())[0]?.checks[0]?.note).toBe(`${'x'.repeat(1998)}…`)
  })
})
