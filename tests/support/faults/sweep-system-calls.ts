import { spawn, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { Promised } from './one-session'
import { emptyPlace, judgePlace, makePlace, promisesIn } from './real-place'
import type { Report } from './tally'

/** The calls by which anything changes on a disk. */
const calls = ['openat', 'write', 'fsync', 'rename', 'unlink', 'mkdir'] as const

/** What is done to the nth of them. */
const trials: readonly { readonly call: (typeof calls)[number]; readonly inject: string }[] = [
  ...calls.map((call) => ({ call, inject: 'signal=KILL' })),
  { call: 'write', inject: 'error=ENOSPC' },
  { call: 'write', inject: 'error=EIO' },
  { call: 'fsync', inject: 'error=EIO' },
  { call: 'rename', inject: 'error=EBUSY' },
  { call: 'openat', inject: 'error=EMFILE' },
  { call: 'mkdir', inject: 'error=EDQUOT' }
]

export function hasStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0
}

/**
 * A program on the real disk is killed at each call on its files, and each call is failed, one a run. Of all these
 * runs it makes every `every`th, beginning with `from`. A run in which the call no longer comes ends the series.
 */
export async function sweepSystemCalls(
  report: Report,
  { program, from, every }: { program: string; from: number; every: number }
): Promise<void> {
  if (!hasStrace()) return
  const place = await makePlace()
  const paths = await pathsOf(program, place)
  let run = 0
  for (const { call, inject } of trials) {
    for (let nth = 1; nth <= (paths.count.get(call) ?? 0); nth += 1) {
      run += 1
      if (run % every !== from % every) continue
      await emptyPlace(place)
      const { promised } = await runTraced(program, place, paths.names, `${call}:${inject}:when=${nth}`)
      const wrong = await judgePlace(place, promised)
      for (const what of wrong) report.find({ trial: `${call} ${nth}, ${inject}`, what })
      report.add({ faults: 1, acknowledged: promised.length, lost: wrong.length })
    }
  }
  await rm(place, { recursive: true })
}

/** Which paths the program touches, and how many calls of each kind it makes on them. */
async function pathsOf(
  program: string,
  place: string
): Promise<{ names: readonly string[]; count: ReadonlyMap<string, number> }> {
  const names = new Set<string>()
  const { trace: everything } = await runTraced(program, place, [], null)
  for (const [, path] of everything.matchAll(/"([^"]*)"/g)) {
    if (path?.startsWith(`${place}/`)) names.add(path)
  }
  await emptyPlace(place)
  const { trace } = await runTraced(program, place, [...names], null)
  const count = new Map<string, number>()
  for (const [, call = ''] of trace.matchAll(/^(?:\[pid +\d+\] |\d+ +)?([a-z]+)\(/gm)) {
    count.set(call, (count.get(call) ?? 0) + 1)
  }
  return { names: [...names], count }
}

function runTraced(
  program: string,
  place: string,
  paths: readonly string[],
  inject: string | null
): Promise<{ promised: readonly Promised[]; trace: string }> {
  const args = [
    '-f',
    '-s',
    '4096',
    '-e',
    `trace=${calls.join(',')}`,
    ...paths.flatMap((path) => ['-P', path]),
    ...(inject === null ? [] : ['-e', `inject=${inject}`]),
    process.execPath,
    program,
    place,
    '1'
  ]
  // one thread does all work on files, so that the nth call is the same in each run
  const child = spawn('strace', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' }
  })
  let said = ''
  let trace = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    trace += bytes.toString()
  })
  return new Promise((done) => child.on('close', () => done({ promised: promisesIn(said), trace })))
}
