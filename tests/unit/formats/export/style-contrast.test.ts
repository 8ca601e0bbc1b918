import { expect, test } from 'vitest'
import { claimStates } from '../../../../src/core/model/claim-status'
import { darkColours, lightColours, sharedStyle } from '../../../../src/formats/export/shared-style'
import { classOfState } from '../../../../src/formats/export/state-class'

type Colour = readonly [number, number, number]

const stateNames = ['green', 'teal', 'grey', 'olive', 'blue', 'violet', 'red', 'orange', 'brown', 'plum']

/** WCAG 2.2: text of ordinary size needs 4.5:1. */
const enough = 4.5

test.each([
  ['light', lightColours],
  ['dark', darkColours]
])('every text of the %s page stands out from what is behind it', (_theme, colours) => {
  const colour = (name: string): Colour => {
    const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(colours)?.[1] ?? ''
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour
  }
  const tint = Number(/--tint: (\d+)%/.exec(colours)?.[1]) / 100
  const [paper, card, ink] = [colour('paper'), colour('card'), colour('ink')]
  for (const name of [...stateNames, 'soft', 'link', 'ink']) {
    expect([name, contrast(colour(name), paper)]).toSatisfy(isEnough)
    expect([name, contrast(colour(name), card)]).toSatisfy(isEnough)
  }
  for (const name of stateNames) {
    const once = mix(colour(name), paper, tint)
    const threeTimes = mix(colour(name), mix(colour(name), once, 0.08), 0.08)
    expect([`ink on ${name}`, contrast(ink, once)]).toSatisfy(isEnough)
    expect([`ink on ${name} three times`, contrast(ink, threeTimes)]).toSatisfy(isEnough)
    expect([`number on ${name}`, contrast(card, colour(name))]).toSatisfy(isEnough)
  }
  for (const name of ['red', 'green']) {
    expect([`banner in ${name}`, contrast(colour(name), mix(colour(name), paper, 0.09))]).toSatisfy(isEnough)
  }
})

test('every state has a colour and an underline, and no two that stand in an article look the same', () => {
  const looks = claimStates.map((state) => {
    return new RegExp(`\\.${classOfState(state)} \\{ (--c: [^}]+?) \\}`).exec(sharedStyle)?.[1] ?? ''
  })
  expect(looks.every((look) => /^--c: var\(--\w+\); --line: \w+; --width: \dpx;$/.test(look))).toBe(true)
  const inArticle = looks.filter((_look, index) => !['orphan', 'cut'].includes(claimStates[index] ?? ''))
  const underlines = inArticle.map((look) => look.replace(/^--c: [^;]+; /, ''))
  expect(new Set(underlines).size).toBe(underlines.length)
})

function isEnough([, ratio]: readonly [string, number]): boolean {
  return ratio >= enough
}

function mix(above: Colour, below: Colour, share: number): Colour {
  const blend = (a: number, b: number) => a * share + b * (1 - share)
  return [blend(above[0], below[0]), blend(above[1], below[1]), blend(above[2], below[2])]
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
