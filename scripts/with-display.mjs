// Runs a command; on Linux without a display, on a virtual one that is closed at the end.
// Usage: node scripts/with-display.mjs <command> [arguments]
import { runProgram } from './run-program.mjs'
import { hasDisplay, openVirtualDisplay } from './virtual-display.mjs'

const [program, ...args] = process.argv.slice(2)
if (program === undefined) {
  console.error('Usage: node scripts/with-display.mjs <command> [arguments]')
  process.exit(2)
}

const display = hasDisplay() ? null : await openOrStop()
// programs that open many windows at once may want displays of their own beside it
const virtual = display === null ? {} : { DISPLAY: display.name, STET_VIRTUAL_DISPLAY: display.name }
const env = { ...process.env, ...virtual }
process.exitCode = await runProgram(program === 'node' ? process.execPath : program, args, env)
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
