import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/installed-electron.mjs'

/** A file of a small house, and what it imports. */
type House = Readonly<Record<string, readonly string[]>>

const folders: string[] = []

/** Builds a house of the given files in a temporary folder and returns what the import rule says about it. */
function judge(house: House): { readonly complaints: string; readonly isAccepted: boolean } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'import-rule-'))
  folders.push(folder)
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  for (const [file, imports] of Object.entries(house)) {
    const target = path.join(folder, 'src', file)
    mkdirSync(path.dirname(target), { recursive: true })
    const lines = imports.map((statement) => `${statement}\n`).join('')
    const element = file.endsWith('.tsx') ? 'export const view = <p>an import in words</p>\n' : 'export {}\n'
    writeFileSync(target, lines + element)
  }
  const script = path.join(projectRoot, 'scripts', 'import-rule.mjs')
  const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { complaints: run.stdout + run.stderr, isAccepted: run.status === 0 }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the import rule', () => {
  it('accepts a house in which everything points inwards', () => {
    const verdict = judge({
      'core/assert-never.ts': [],
      'core/model/claim.ts': ["import '../assert-never'"],
      'core/article/block.ts': ["import type { Claim } from '../model/claim'"],
      'core/anchoring/resolve.ts': ["import '../article/block'"],
      'core/document/schema.ts': ["import '../anchoring/resolve'"],
      'core/ipc/contract.ts': ["import type { Claim } from '../model/claim'"],
      'formats/import/text.ts': ["import '../../core/article/block'"],
      'project/disk.ts': ["import 'node:fs'", "import '../core/model/claim'"],
      'worker/jobs.ts': ["import '../formats/import/text'"],
      'worker/index.ts': ["import './jobs'", "import 'node:process'"],
      'cli/index.ts': ["import '../project/disk'"],
      'main/index.ts': ["import '../project/disk'", "import '../core/ipc/contract'"],
      'preload/index.ts': ["import '../core/ipc/contract'"],
      'renderer/ui/button.tsx': [],
      'renderer/session/session.ts': ["import '../ui/button'", "import '../../core/document/schema'"],
      'renderer/editor/editor.tsx': ["import '../session/session'"],
      'renderer/app/shell.tsx': ["import '../editor/editor'"],
      'renderer/app.tsx': ["import './app/shell'"],
      'renderer/main.tsx': ["import './app'"]
    })
    expect(verdict.complaints).toContain('no dependency violations found')
    expect(verdict.isAccepted).toBe(true)
  })

  describe('refuses', () => {
    const targets: House = {
      'core/model/claim.ts': [],
      'core/article/block.ts': [],
      'core/anchoring/resolve.ts': [],
      'core/document/schema.ts': [],
      'core/consistency/dates.ts': [],
      'core/ipc/contract.ts': [],
      'formats/text.ts': [],
      'project/disk.ts': [],
      'cli/index.ts': [],
      'worker/index.ts': [],
      'main/index.ts': [],
      'preload/index.ts': [],
      'renderer/app.tsx': [],
      'renderer/ui/button.tsx': [],
      'renderer/session/session.ts': [],
      'renderer/claims/list.tsx': []
    }
    const cases: readonly (readonly [what: string, file: string, statement: string, rule: string])[] = [
      ['core on formats', 'core/a.ts', "import '../formats/text'", 'core-imports-inwards'],
      ['core on the disk', 'core/b.ts', "import { readFileSync } from 'node:fs'", 'no-node-here'],
      ['core on the disk by its old name', 'core/c.ts', "import 'fs'", 'no-node-here'],
      ['main on the network', 'main/n.ts', "import 'node:https'", 'no-network'],
      ['the worker on look-ups of names', 'worker/n.ts', "import 'dns/promises'", 'no-network'],
      ['core on React', 'core/d.ts', "import 'react'", 'interface-libraries-only-in-renderer'],
      ['core on Lexical', 'core/e.ts', "import '@lexical/utils'", 'interface-libraries-only-in-renderer'],
      ['core on a DOM', 'core/f.ts', "import 'jsdom'", 'html-libraries-only-in-formats'],
      ['core on Electron', 'core/g.ts', "import 'electron'", 'electron-only-in-main-and-preload'],
      [
        'the model on the article',
        'core/model/a.ts',
        "import '../article/block'",
        'core-model-imports-inwards'
      ],
      [
        'the model on the contract',
        'core/model/b.ts',
        "import '../ipc/contract'",
        'core-model-imports-inwards'
      ],
      [
        'the article on anchors',
        'core/article/a.ts',
        "import '../anchoring/resolve'",
        'core-article-imports-inwards'
      ],
      [
        'anchors on the document',
        'core/anchoring/a.ts',
        "import '../document/schema'",
        'core-anchoring-imports-inwards'
      ],
      [
        'consistency on anchors',
        'core/consistency/a.ts',
        "import '../anchoring/resolve'",
        'core-consistency-imports-inwards'
      ],
      [
        'the article on consistency',
        'core/article/b.ts',
        "import '../consistency/dates'",
        'core-article-imports-inwards'
      ],
      [
        'the contract on the document',
        'core/ipc/a.ts',
        "import '../document/schema'",
        'core-ipc-imports-inwards'
      ],
      ['formats on the disk', 'formats/a.ts', "import 'node:path'", 'no-node-here'],
      ['formats on the folder', 'formats/b.ts', "import '../project/disk'", 'formats-imports-inwards'],
      ['the folder on formats', 'project/a.ts', "import '../formats/text'", 'project-imports-inwards'],
      ['the folder on Electron', 'project/b.ts', "import 'electron'", 'electron-only-in-main-and-preload'],
      ['the command line on main', 'cli/a.ts', "import '../main/index'", 'cli-imports-inwards'],
      ['main on the worker’s process', 'main/a.ts', "import '../worker/index'", 'main-imports-inwards'],
      ['main on the window', 'main/b.ts', "import '../renderer/app'", 'main-imports-inwards'],
      ['the worker on the command line', 'worker/a.ts', "import '../cli/index'", 'worker-imports-inwards'],
      ['the preload on the model', 'preload/a.ts', "import '../core/model/claim'", 'preload-imports-inwards'],
      ['the preload on Node', 'preload/b.ts', "import 'node:fs'", 'no-node-here'],
      [
        'the window on the folder',
        'renderer/claims/a.tsx',
        "import '../../project/disk'",
        'renderer-imports-inwards'
      ],
      [
        'the window on the folder’s types',
        'renderer/b.ts',
        "import type { A } from '../project/disk'",
        'renderer-imports-inwards'
      ],
      [
        'the window on what the folder exports',
        'renderer/c.ts',
        "export * from '../project/disk'",
        'renderer-imports-inwards'
      ],
      [
        'the window on the folder, later',
        'renderer/d.ts',
        "void import('../project/disk')",
        'renderer-imports-inwards'
      ],
      [
        'the window on formats',
        'renderer/export/a.tsx',
        "import '../../formats/text'",
        'renderer-imports-inwards'
      ],
      ['the window on Node', 'renderer/e.tsx', "import 'node:fs'", 'no-node-here'],
      [
        'plain parts on the session',
        'renderer/ui/a.tsx',
        "import '../session/session'",
        'renderer-ui-stands-alone'
      ],
      [
        'the session on a feature',
        'renderer/session/a.ts',
        "import '../claims/list'",
        'renderer-session-knows-no-feature'
      ],
      [
        'a feature on its sibling',
        'renderer/sources/a.tsx',
        "import '../claims/list'",
        'renderer-features-know-no-sibling'
      ],
      [
        'a feature on the whole app',
        'renderer/sources/b.tsx',
        "import '../app'",
        'renderer-features-know-no-sibling'
      ]
    ]
    let complaints = ''

    beforeAll(() => {
      const house = Object.fromEntries(cases.map(([, file, statement]) => [file, [statement]]))
      complaints = judge({ ...targets, ...house }).complaints
    })

    it.each(cases)('%s', (_what, file, _statement, rule) => {
      expect(complaints).toContain(`error ${rule}: src/${file} →`)
    })

    it('a circle', () => {
      const verdict = judge({ 'core/a.ts': ["import './b'"], 'core/b.ts': ["import type { A } from './a'"] })
      expect(verdict.complaints).toContain('error no-cycles: src/core/')
      expect(verdict.isAccepted).toBe(false)
    })

    it('a file that is not there', () => {
      expect(judge({ 'core/a.ts': ["import './gone'"] }).complaints).toContain(
        'error nothing-unknown: src/core/a.ts'
      )
    })
  })
})
