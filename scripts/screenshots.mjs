// Takes pictures of every screen, small and large, light, dark and in high contrast: npm run screenshots -- [--out DIR]
// Leaves a folder of pictures for each look in DIR (screens-out when none is named).
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from './installed-electron.mjs'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens-out' } } })
const out = path.resolve(values.out)
mkdirSync(out, { recursive: true })

const playwright = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
const config = path.join(projectRoot, 'tests', 'screens', 'screens.config.ts')
const run = spawn(process.execPath, [playwright, 'test', '--config', config], {
  stdio: 'inherit',
  cwd: projectRoot,
  env: { ...process.env, STET_SCREENS_OUT: out }
})
run.once('exit', (code) => {
  if (code === 0) console.log(`The pictures are in ${out}.`)
  process.exitCode = code ?? 1
})
