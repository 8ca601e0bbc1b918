// Checks the import rule (.dependency-cruiser.mjs) over src, or over the src of the folder given.
import { createRequire } from 'node:module'
import process from 'node:process'

letSwcReadTsx()
const { cruise } = await import('dependency-cruiser')
const { default: rules } = await import('../.dependency-cruiser.mjs')

process.chdir(process.argv[2] ?? '.')
const { output, exitCode } = await cruise(
  ['src'],
  {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden ?? [] },
    validate: true,
    outputType: 'err-long'
  },
  rules.options?.enhancedResolveOptions
)
console.log(String(output).trim())
process.exitCode = exitCode === 0 ? 0 : 1

/**
 * dependency-cruiser 17 asks swc to read every file as TypeScript without JSX, and stops at the first element it
 * meets. Version 18 does better, and wants Node 22.
 */
function letSwcReadTsx() {
  const swc = createRequire(import.meta.url)('@swc/core')
  const parseFileSync = swc.parseFileSync
  swc.parseFileSync = (file, options) =>
    parseFileSync.call(swc, file, { ...options, tsx: file.endsWith('.tsx') })
}
