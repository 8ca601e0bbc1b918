import type { Round, Step } from './merge-round'

/** Rounds in which something was wrong once, in the fewest steps, with what it was. They are played before new ones. */
export const foundRounds: readonly { readonly was: string; readonly round: Round }[] = [
  {
    was: 'the block type of a last paragraph whose newline was gone did not reach the text',
    round: {
      people: 2,
      steps: [
        step('delete a word', 0, 0, 119, 1, 0),
        step('take a new draft', 0, 0, 0, 4, 35),
        step('receive some updates', 3, 0, 0, 1, 11),
        step('change the block', 1, 0, 59, 6, 0),
        step('type', 0, 0, 0, 1, 0),
        step('type', 0, 0, 0, 1, 0)
      ],
      merge: 0
    }
  },
  {
    was: 'a claim that an operation left as it was counted as put on words guessed behind its lost end',
    round: {
      people: 2,
      steps: [
        step('cut', 0, 0, 108, 6, 0),
        step('delete rows', 0, 0, 0, 1, 0),
        step('mark a claim', 0, 0, 0, 7, 0),
        step('type', 0, 0, 35, 1, 0),
        step('cut', 0, 0, 31, 6, 0),
        step('extend or shrink a claim', 0, 0, 0, 7, 0),
        step('type', 0, 0, 0, 1, 0),
        step('type', 0, 0, 7, 1, 0)
      ],
      merge: 45
    }
  },
  {
    was: 'two paragraphs, the last without its newline, were made headings, and the text got one',
    round: {
      people: 2,
      steps: [
        step('take a new draft', 3, 0, 101, 1, 0),
        step('type', 0, 0, 85, 1, 0),
        step('receive some updates', 0, 3, 0, 1, 0),
        step('change the block', 0, 0, 38, 9, 0),
        step('type', 0, 0, 0, 1, 0),
        step('type', 0, 0, 0, 1, 0)
      ],
      merge: 0
    }
  },
  {
    was: 'a claim that came before the words it was put on kept the place it was guessed at',
    round: {
      people: 2,
      steps: [
        step('mark a claim', 3, 0, 0, 2, 0),
        step('type', 0, 0, 1, 1, 0),
        step('type', 0, 0, 1, 1, 0),
        step('restart', 0, 0, 0, 1, 0),
        step('receive some updates', 0, 3, 0, 1, 48),
        step('split a claim', 0, 0, 0, 1, 0)
      ],
      merge: 0
    }
  }
]

function step(what: Step['do'], who: number, other: number, at: number, size: number, pick: number): Step {
  return { do: what, who, with: other, at, size, pick }
}
