import fc from 'fast-check'
import { type FaultKind, MergeFault } from './character-ledger'
import { arbitraryRound, playRound, type Round } from './merge-round'

/** What came of many rounds. */
export interface Tally {
  rounds: number
  steps: number
  /** Rounds with a fault, by its kind. */
  readonly faults: Record<FaultKind, number>
  /** Characters that two people brought back or moved apart, and so stand twice by intent. */
  doubledByIntent: number
}

/** The first fault of a run of rounds, in the fewest steps that show it. */
export interface Failure {
  readonly message: string
  readonly round: Round
  readonly seed: number
  readonly path: string | null
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    rounds: 0,
    steps: 0,
    faults: { duplicated: 0, lost: 0, diverged: 0, wrong: 0 },
    doubledByIntent: 0
  }
}

/** Plays rounds drawn from the seed and adds them to the tally; stops at the first fault. */
export function tryRounds(seed: number, rounds: number, tally: Tally): Failure | null {
  let isShrinking = false
  const property = fc.property(arbitraryRound(), (round) => {
    try {
      const { doubledByIntent, steps } = playRound(round)
      if (isShrinking) return
      tally.doubledByIntent += doubledByIntent
      tally.steps += steps
      tally.rounds += 1
    } catch (fault) {
      if (!isShrinking) {
        tally.rounds += 1
        tally.faults[fault instanceof MergeFault ? fault.kind : 'wrong'] += 1
      }
      isShrinking = true
      throw fault
    }
  })
  const run = fc.check(property, { seed, numRuns: rounds })
  if (!run.failed || run.counterexample === null) return null
  const { errorInstance } = run
  return {
    message:
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
    round: run.counterexample[0],
    seed,
    path: run.counterexamplePath
  }
}
