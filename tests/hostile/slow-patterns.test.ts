import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { types } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import { parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'
import { lettersOfPattern, samplesOfPattern } from '../support/hostile/pattern-samples'

const src = join(import.meta.dirname, '../../src')

/** Lengths of the texts that are compared, characters. */
const short = 3000
const long = 4 * short

/** Of four times the text: a pattern that looks at each character once takes 4 times as long, one that starts anew at each 16. */
const mostGrowth = 9

/** Milliseconds for the long text below which no growth is told from noise: some hundred times what a plain pattern takes. */
const noise = 4

interface Pattern {
  readonly source: string
  readonly flags: string
  readonly file: string
}

function patternsOfSource(): readonly Pattern[] {
  const found = new Map<string, Pattern>()
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.endsWith('.d.ts')) continue
    const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'))
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return
        const { pattern: source, flags } = node.regex
        found.set(`/${source}/${flags}`, { source, flags, file })
      }
    }).visit(program)
  }
  return [...found.values()]
}

/** A generator of numbers that gives the same ones each time (Numerical Recipes' linear congruence). */
function pickerOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const timing = createContext({ performance })
runInContext(
  `function time(pattern, pump, length) {
    const text = 'x' + pump.repeat(length / pump.length) + '\\u0001!'
    const start = performance.now()
    text.replace(pattern, '')
    return performance.now() - start
  }`,
  timing
)

/** What makes the pattern slow, "" for nothing. */
function slownessOf({ source, flags }: Pattern): string {
  const letters = lettersOfPattern(source)
  const pumps = [
    ...letters,
    ...letters.map((letter) => `${letter} `),
    ...letters.map((letter) => `${letter}a`),
    ...letters.map((letter) => `${letter}\n`),
    ...samplesOfPattern(source, pickerOf(1), 6)
  ]
  const pattern = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  for (const pump of new Set(pumps)) {
    Object.assign(timing, { pattern, pump, short, long, noise, mostGrowth })
    const isSlow = runInTime(
      `time(pattern, pump, long) > noise && [1, 2, 3].every(() => time(pattern, pump, long) > mostGrowth * time(pattern, pump, short))`
    )
    if (isSlow) return JSON.stringify(pump)
  }
  return ''
}

/** What the code says, or true where it does not come to an end. */
function runInTime(code: string): boolean {
  try {
    return runInContext(code, timing, { timeout: 2000 }) === true
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return true
    throw error
  }
}

const patterns = patternsOfSource()

test('every pattern in the program takes time in proportion to the text, whatever it says', () => {
  expect(patterns.length).toBeGreaterThan(300)
  const slow = patterns
    .filter(({ source }) => /[*+]|\{\d+,/.test(source))
    .flatMap((pattern) => {
      const why = slownessOf(pattern)
      return why === ''
        ? []
        : [`${pattern.file}: /${pattern.source}/${pattern.flags} on ${why} again and again`]
    })
  expect(slow).toEqual([])
})

test.each(['\\s+$', '(?:a+)+b', '<meta[^>]+charset', '(\\w+)\\s*@\\S+$'])(
  'a slow pattern is found: %s',
  (source) => {
    expect(slownessOf({ source, flags: 'u', file: '' })).not.toBe('')
  }
)
