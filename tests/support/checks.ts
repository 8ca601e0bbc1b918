import type { Check } from '../../src/core/model/check'
import { type FillRandom, newId } from '../../src/core/model/ids'

/** Bytes that differ from call to call and are the same in every run. */
export function countingBytes(): FillRandom {
  let drawn = 0
  return (bytes) => {
    drawn += 1
    let rest = drawn
    for (let index = bytes.length - 1; index >= 0; index -= 1) {
      bytes[index] = rest % 32
      rest = Math.floor(rest / 32)
    }
    return bytes
  }
}

/** Two people who check one claim: each call is a new check on the given words. */
export function checksOf(words: string): Record<'alice' | 'bob', (more: Partial<Check>) => Check> {
  const fill = countingBytes()
  const claimId = newId('claim', fill)
  const checker = () => {
    const by = newId('person', fill)
    return (more: Partial<Check>): Check => ({
      id: newId('check', fill),
      claimId,
      by,
      at: '2022-02-02T12:00:00Z',
      workStatus: 'checked',
      verdict: null,
      note: '',
      evidence: [],
      words,
      supersedes: [],
      ...more
    })
  }
  return { alice: checker(), bob: checker() }
}
