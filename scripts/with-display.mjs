// Runs a command; on Linux without a display, on a virtual one that is closed at the end.
// Usage: node scripts/with-display.mjs <command> [arguments]
import { spawn } from 'node:child_process'
import os from 'node:os'
import { hasDisplay, openVirtualDisplay } from './virtual-display.mjs'

const [program, ...args] = process.argv.slice(2)
if (program === undefined) {
  console.error('Usage: node scripts/with-display.mjs <command> [arguments]')
  process.exit(2)
}

const display = hasDisplay() ? null : await openOrStop()
process.exitCode = await run(program === 'node' ? process.execPath : program, args)
await display?.close()

async function openOrStop() {
  try {
    const opened = await openVirtualDisplay()
    console.log(`There is no display here: windows open on a virtual one (Xvfb ${opened.name}).`)
    return opened
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command's exit code, 128 + n when signal n ended it
 */
function run(program, args) {
  const env = display === null ? process.env : { ...process.env, DISPLAY: display.name }
  const child = spawn(program, args, { stdio: 'inherit', env })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // a terminal sends Ctrl+C to the command too, and a second one would cut its ending short
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']))
  })
}
