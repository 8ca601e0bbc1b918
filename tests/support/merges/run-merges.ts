/** One process of `npm run test:merges`: plays rounds and tells its parent, a line of JSON at a time, how it went. */
import { emptyTally, tryRounds } from './try-rounds'

const [first = '1', rounds = '0', step = '1'] = process.argv.slice(2)
/** Rounds drawn from one seed: a fault is found again by its seed within this many. */
const batch = 1000

const tally = emptyTally()
let left = Number(rounds)
for (let seed = Number(first); left > 0; seed += Number(step)) {
  const failure = tryRounds(seed, Math.min(left, batch), tally)
  left -= batch
  process.stdout.write(`${JSON.stringify({ tally, failure })}\n`)
}
