// Takes pictures of every screen, small and large, light, dark and in high contrast: npm run screenshots -- [--out DIR]
// Leaves a folder of pictures for each look in DIR (screens-out when none is named).
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runTour } from './run-tour.mjs'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens-out' } } })
const out = path.resolve(values.out)
mkdirSync(out, { recursive: true })

process.exitCode = await runTour('screens', { STET_SCREENS_OUT: out })
if (process.exitCode === 0) console.log(`The pictures are in ${out}.`)
