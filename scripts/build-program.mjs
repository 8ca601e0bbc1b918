import path from 'node:path'
import { build } from 'vite'
import { projectRoot } from './installed-electron.mjs'

/**
 * Makes one program for Node of a file under tests/support: as the app is built, and several times as fast as through
 * the test runner. Answers where it is.
 * @param {string} entry the file, from the project's root
 * @param {string} outDir the folder for it, emptied before
 * @param {import('vite').AliasOptions} [alias] what stands in for what
 */
export async function buildProgram(entry, outDir, alias = []) {
  const program = `${path.basename(entry, '.ts')}.mjs`
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: program } }
    }
  })
  return path.join(outDir, program)
}
