import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { claimStates } from '../../../../src/core/model/claim-status'
import { contrastOf, surfaces } from '../../../../src/core/model/contrast'
import { type HouseStyle, plainStyle } from '../../../../src/core/model/house-style'
import { shippedStyle } from '../../../../src/core/model/named-style'
import { parseStyle, plainOfStyle, serializeStyle } from '../../../../src/core/model/parse-style'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import { readStoredStyle } from '../../../../src/core/model/stored-style'

function problemsOf(text: string): readonly string[] {
  const parsed = parseStyle(text)
  return parsed.ok ? [] : parsed.problems
}

function file(more: string): string {
  return `{\n  "format": "stet-house-style-1",\n  "name": "House",\n  ${more}\n}\n`
}

const styles: readonly HouseStyle[] = [plainStyle, ...Object.values(shippedStyles)]

describe('a house style', () => {
  it.each(styles.map((style) => [style.name, style] as const))('is written and read: %s', (_name, style) => {
    expect(parseStyle(serializeStyle(style))).toEqual({ ok: true, style })
    expect(readStoredStyle(plainOfStyle(style))).toEqual({ style, refused: [], unread: [] })
  })

  it('takes Stet’s own rules for whatever it does not say', () => {
    const parsed = parseStyle(file('"states": { "verified": "Confirmed" }'))
    expect(parsed).toMatchObject({
      ok: true,
      style: { states: { verified: 'Confirmed' }, evidence: plainStyle.evidence, kinds: plainStyle.kinds }
    })
  })

  it('may call what was checked by any of Stet’s words for that, and use signs for words', () => {
    const parsed = parseStyle(
      file(
        '"states": { "verified": "Accurate", "to check": "?", "cut": "✗" }, "verdicts": { "accurate": "✓", "inaccurate": "✗" }'
      )
    )
    expect(parsed).toMatchObject({ ok: true, style: { states: { verified: 'Accurate', cut: '✗' } } })
  })

  it('is found by its name, however it is spelled', () => {
    expect(shippedStyle(' Wire Desk')).toBe(shippedStyles['wire-desk'])
    expect(shippedStyle('investigation')?.requires.signoffs).toContain('legal')
    expect(shippedStyle('constructor')).toBeNull()
  })
})

describe('a word for what was not checked and found right', () => {
  const problemsOf = (field: string) => {
    const parsed = parseStyle(file(field))
    return parsed.ok ? [] : parsed.problems
  }

  it.each([
    'Fact-checked and verified',
    'Fact-checked',
    'Confirmed',
    'Is verified',
    'Verified copy',
    'VerifiedCopy',
    'Verified once \u2713',
    'Ver1f1ed twice',
    'Veri fied copy',
    'V\u0435rified twice',
    'Vérifié',
    'OK',
    'All OK',
    'Correct',
    'No doubt verified',
    'Not only verified',
    'Unchanged and verified',
    'True'
  ])('is never called “%s”', (word) => {
    const said = 'says that it was checked and found right, which it was not. Say it without that word.'
    expect(problemsOf(`"states": { "needs evidence": "${word}" }`)).toEqual([
      `Line 4, states › needs evidence ${said}`
    ])
    expect(problemsOf(`"verdicts": { "misleading": "${word}" }`)).toHaveLength(1)
    expect(problemsOf(`"workStatuses": { "in progress": "${word}" }`)).toHaveLength(1)
    expect(problemsOf(`"roles": { "checker": "${word}" }`)).toEqual([])
    expect(problemsOf(`"states": { "verified": "${word}" }`).join()).not.toContain('which it was not')
  })

  it.each(['Not verified', 'Not yet verified', 'To be verified', 'Unconfirmed', 'Disproven', 'Untrue'])(
    'may be called “%s”, which no approval may',
    (word) => {
      expect(problemsOf(`"states": { "needs evidence": "${word}" }`)).toEqual([])
      const said = 'says the contrary of what was checked and found right.'
      expect(problemsOf(`"states": { "verified": "${word}" }`)).toEqual([`Line 4, states › verified ${said}`])
      expect(problemsOf(`"verdicts": { "accurate": "${word}" }`)).toEqual([
        `Line 4, verdicts › accurate ${said}`
      ])
    }
  )

  it('is not taken for an approval where only letters are alike', () => {
    for (const word of ['Look again', 'Broken', 'Bright', 'Redone', 'Check', 'To check twice', 'Needs proof'])
      expect(problemsOf(`"states": { "in progress": "${word}" }`)).toEqual([])
    expect(problemsOf('"verdicts": { "accurate with change": "Correct once changed" }')).toEqual([])
    expect(problemsOf('"verdicts": { "inaccurate": "Wrong", "accurate": "OK" }')).toEqual([])
  })

  it('stays what it is where an approval is called false', () => {
    for (const word of ['False', 'Wrong', 'Misleading', 'Never'])
      expect(problemsOf(`"verdicts": { "accurate": "${word}" }`)).toHaveLength(1)
  })
})

describe('what is wrong is said with line and field', () => {
  test.each<[string, string, string]>([
    ['a comma too many', '"about": "x",,', 'Line 4: this is not JSON.'],
    ['a misspelled field', '"statuses": {}', 'Line 4, statuses is not known here.'],
    [
      'a state that there is not',
      '"states": { "proven": "Yes" }',
      'Line 4, states › proven is not known here.'
    ],
    [
      'no number',
      '"evidence": { "primary": "one",\n "secondary": 3 }',
      'Line 4, evidence › primary needs a number.'
    ],
    [
      'nothing at all suffices',
      '"evidence": { "primary": 1,\n "secondary": 0 }',
      'Line 5, evidence › secondary must be 1 or more.'
    ],
    ['half a rule', '"evidence": { "primary": 1 }', 'Line 4, evidence › secondary is missing.'],
    [
      'an unknown role',
      '"requires": { "signoffs": [\n"editor", "boss"] }',
      'Line 5, requires › signoffs[2] must be one of: checker, author, editor, legal.'
    ],
    [
      'nobody signs',
      '"requires": { "signoffs": [] }',
      'Line 4, requires › signoffs is empty: somebody has to sign.'
    ],
    [
      'one word for two states',
      '"states": { "verified": "OK", "cut": "ok" }',
      'Line 4, states › cut is the same word as for “verified”.'
    ],
    [
      'a state by the name of another',
      '"states": { "query": "Verified" }',
      'Line 4, states › query is Stet’s own word for “verified”.'
    ],
    [
      'two states by each other’s names',
      '"states": { "to check": "Verified",\n"verified": "To check" }',
      'Line 4, states › to check is Stet’s own word for “verified”.\nLine 5, states › verified is Stet’s own word for “to check”.'
    ],
    [
      'an open state by the name of a check that is done',
      '"states": { "to check": "Checked" }',
      'Line 4, states › to check is Stet’s own word for “checked”.'
    ],
    [
      'a verdict turned round',
      '"verdicts": { "inaccurate": "Accurate" }',
      'Line 4, verdicts › inaccurate is Stet’s own word for “accurate”.'
    ],
    [
      'a work status by the name of a state',
      '"workStatuses": { "query": "Verified" }',
      'Line 4, workStatuses › query is Stet’s own word for “verified”.'
    ],
    [
      'a role by the name of another',
      '"roles": { "checker": "Legal" }',
      'Line 4, roles › checker is Stet’s own word for “legal”.'
    ],
    [
      'words that only look different',
      '"states": { "to check": "V\\u0435rified", "verified": "Verified" }',
      'Line 4, states › verified is the same word as for “to check”.'
    ],
    [
      'a role that signs twice',
      '"requires": { "signoffs": ["author",\n"author"] }',
      'Line 5, requires › signoffs[2] “author” stands twice.'
    ],
    [
      'a second pass by words',
      '"requires": { "secondPass": "yes" }',
      'Line 4, requires › secondPass needs true or false.'
    ],
    [
      'a field twice',
      '"evidence": { "primary": 2, "secondary": 4 },\n"evidence": { "primary": 1, "secondary": 1 }',
      'Line 5: “evidence” stands twice. Leave one of the two out.'
    ],
    [
      'an item twice',
      '"checklists": { "quote": [ { "id": "a", "text": "A" },\n { "id": "a", "text": "B" } ] }',
      'Line 5, checklists › quote[2] › id “a” stands twice.'
    ],
    ['signs that cannot be seen', '"about": "a\\u202eb"', 'Line 4, about holds signs that cannot be seen.'],
    [
      'no colour',
      '"colors": { "cut": { "light": "red", "dark": "#ffffff" } }',
      'Line 4, colors › cut › light needs a colour like "#1d6535".'
    ],
    [
      'a colour that cannot be read',
      '"colors": { "verified": {\n"light": "#55bb77", "dark": "#ffffff" } }',
      'Line 5, colors › verified › light is too close to the light ground #e7e4de: #55bb77 has a contrast of 1.8:1, text needs 4.5:1. Take a darker colour.'
    ],
    [
      'a colour that cannot be read in the dark',
      '"colors": { "verified": {\n"light": "#1d6535",\n"dark": "#1d6535" } }',
      'Line 6, colors › verified › dark is too close to the dark ground #2b3948: #1d6535 has a contrast of 1.6:1, text needs 4.5:1. Take a lighter colour.'
    ]
  ])('%s', (_what, more, problem) => {
    expect(problemsOf(file(more)).join('\n')).toContain(problem)
  })

  it('of a file that is none', () => {
    expect(problemsOf('')[0]).toContain('Line 1: this is not JSON.')
    expect(problemsOf('[]')).toEqual(['Line 1, the style needs { }.'])
    expect(problemsOf('{}')).toEqual([
      'Line 1, format must be "stet-house-style-1".',
      'Line 1, name is missing.'
    ])
    expect(problemsOf(' '.repeat(300_000))[0]).toContain('too large')
  })

  it('never by a crash, whatever the text', () => {
    const broken = fc
      .tuple(fc.constantFrom(...styles), fc.nat(8000), fc.nat(20), fc.string({ maxLength: 8 }))
      .map(([style, at, count, put]) => {
        const text = serializeStyle(style)
        const from = at % text.length
        return text.slice(0, from) + put + text.slice(from + count)
      })
    fc.assert(
      fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
        const parsed = parseStyle(text)
        if (parsed.ok) expect(readStoredStyle(plainOfStyle(parsed.style)).style).toEqual(parsed.style)
        else for (const problem of parsed.problems) expect(problem).toMatch(/^(Line \d+|The file)/)
      }),
      { numRuns: 300 }
    )
  })
})

describe('contrast', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../../src/renderer/ui/tokens.css'), 'utf8')
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')

  it('is measured on the grounds that the window has', () => {
    for (const [css, grounds] of [
      [light, surfaces.light],
      [dark, surfaces.dark]
    ] as const) {
      for (const [name, color] of Object.entries(grounds)) expect(css).toContain(`--${name}: ${color};`)
    }
  })

  it('is enough for every colour of Stet’s own', () => {
    const colorIn = (css: string, state: string): string =>
      new RegExp(`--state-${state.replaceAll(' ', '-')}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''
    const own = Object.fromEntries(
      claimStates.map((state) => [state, { light: colorIn(light, state), dark: colorIn(dark, state) }])
    )
    expect(problemsOf(file(`"colors": ${JSON.stringify(own)}`))).toEqual([])
  })

  it('is WCAG’s', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
