import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { luckOf } from './luck'
import type { Promised } from './one-session'
import { judgePlace, makePlace, promisesIn } from './real-place'
import type { Report } from './tally'

/** Sessions in one project before a new one is begun: opening it takes longer with each. */
const sessionsInOne = 25

/** Kills a program that types as fast as it can, at a random moment, time after time, in the same projects. */
export async function killPrograms(
  report: Report,
  { program, seed, kills }: { program: string; seed: number; kills: number }
): Promise<void> {
  const luck = luckOf(seed)
  let place = await makePlace()
  let promised: Promised[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % sessionsInOne === 0) {
      await rm(place, { recursive: true })
      place = await makePlace()
      promised = []
    }
    const more = await runAndKill([program, place, `${seed}k${kill}`, 'for-ever'], luck.below(150))
    promised.push(...more)
    const wrong = await judgePlace(place, promised)
    for (const what of wrong) report.find({ trial: `kill ${kill} from seed ${seed}`, what })
    report.add({ faults: 1, acknowledged: more.length, lost: wrong.length })
  }
  await rm(place, { recursive: true })
}

/** Kills it this long, ms, after its first promise. */
function runAndKill(args: readonly string[], afterMs: number): Promise<readonly Promised[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    said += bytes.toString()
  })
  return new Promise((done) => child.on('close', () => done(promisesIn(said))))
}
