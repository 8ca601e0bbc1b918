/** Decisions drawn from a seed: the same seed decides the same way for ever. */
export interface Luck {
  /** True in this share of the cases, from 0 to 1. */
  chance(share: number): boolean
  /** A whole number from 0 to one below the bound. */
  below(bound: number): number
  /** One of them; there must be one. */
  pick<T>(choices: readonly T[]): T
  fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state, and passes the usual tests of randomness. */
export function luckOf(seed: number): Luck {
  let state = Math.imul(seed, 2654435761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound: number) => Math.floor((next() / 2 ** 32) * bound)
  return {
    chance: (share) => next() / 2 ** 32 < share,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new Error('There is nothing to pick from.')
      return choice
    },
    fill: (bytes) => {
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = next() & 0xff
      return bytes
    }
  }
}
