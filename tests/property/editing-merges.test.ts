import { describe, expect, it } from 'vitest'
import { foundRounds } from '../support/merges/found-rounds'
import { playRound } from '../support/merges/merge-round'
import { emptyTally, tryRounds } from '../support/merges/try-rounds'

/**
 * Two to five people do to one article all that the editor offers, apart, and merge in any order. Every character is
 * another one, so that each can be followed. `npm run test:merges` plays as many rounds as one likes.
 */
const rounds = 500

describe('editing one article apart and merging', () => {
  it.each(foundRounds)('stays mended: $was', ({ round }) => {
    expect(playRound(round).steps).toBe(round.steps.length)
  })

  it('loses nothing, doubles nothing and ends alike everywhere', () => {
    const seed = Math.floor(Math.random() * 2 ** 30)
    const tally = emptyTally()
    const failure = tryRounds(seed, rounds, tally)
    expect(failure, `seed ${seed}`).toBeNull()
    expect(tally.rounds).toBe(rounds)
  }, 120_000)
})
