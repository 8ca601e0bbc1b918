import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** How a run of the command line ended. */
export interface CommandRun {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** The command line as a program of its own, built from today's sources into a folder that `remove` takes away. */
export interface BuiltCli {
  readonly worker: URL
  /** The file that Node runs. */
  readonly program: string
  run(folder: string, ...args: readonly string[]): Promise<CommandRun>
  /** As run, with more in its environment. */
  runWith(
    more: Readonly<Record<string, string>>,
    folder: string,
    ...args: readonly string[]
  ): Promise<CommandRun>
  remove(): void
}

/** Builds the command line and its worker as the app's build does, for Node alone. */
export async function buildCli(): Promise<BuiltCli> {
  // inside the project, so that the built files find its packages
  const outDir = mkdtempSync(resolve('node_modules/.stet-cli-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      rollupOptions: {
        input: { 'cli/index': resolve('src/cli/index.ts'), 'worker/index': resolve('src/worker/index.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  })
  writeFileSync(resolve(outDir, 'package.json'), '{ "type": "module" }')
  const program = resolve(outDir, 'cli/index.js')
  const runWith: BuiltCli['runWith'] = (more, folder, ...args) =>
    new Promise((settle) => {
      const env = { ...process.env, STET_KEY_FILE: resolve(outDir, 'signing-key.json'), ...more }
      execFile(process.execPath, [program, ...args], { cwd: folder, env }, (failure, out, error) => {
        settle({ code: failure === null ? 0 : Number(failure.code ?? -1), out, error })
      })
    })
  return {
    program,
    worker: pathToFileURL(resolve(outDir, 'worker/index.js')),
    run: (folder, ...args) => runWith({}, folder, ...args),
    runWith,
    remove: () => rmSync(outDir, { recursive: true, force: true })
  }
}
