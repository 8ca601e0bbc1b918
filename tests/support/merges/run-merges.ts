/** One process of `npm run test:merges`: plays rounds and tells its parent, a line of JSON at a time, how it went. */
import { emptyTally, tryRounds } from './try-rounds'

const [first = '1', rounds = '0', batch = '1000'] = process.argv.slice(2)

const tally = emptyTally()
let left = Number(rounds)
for (let seed = Number(first); left > 0; seed += 1) {
  const failure = tryRounds(seed, Math.min(left, Number(batch)), tally)
  left -= Number(batch)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${JSON.stringify({ tally, failure, megabytes })}\n`)
}
