import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronPackage, projectRoot } from '../../scripts/installed-electron.mjs'
import { wantedFuses, wrongFuses } from '../../scripts/packaged-fuses.mjs'

/** What stands before the fuses in every program of Electron's (@electron/fuses, constants). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stet-fuses-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A program of which only the fuses are there: their version, how many they are, and each as "0", "1" or "r". */
function programWith(fuses: string, version = 1): string {
  const program = path.join(folder, `program-${version}-${fuses}`)
  const head = Buffer.from([version, fuses.length])
  writeFileSync(program, Buffer.concat([Buffer.from(`code ${sentinel}`), head, Buffer.from(`${fuses} code`)]))
  return program
}

describe('the fuses of a packaged program', () => {
  it('are as they must be where each was set', async () => {
    expect(Object.keys(wantedFuses)).toHaveLength(7)
    expect(await wrongFuses(programWith('01001100'))).toEqual([])
  })

  it('are named where one is not set, the other way round or not there', async () => {
    expect(await wrongFuses(programWith('11001100'))).toEqual(['runAsNode is on'])
    expect(await wrongFuses(programWith('0100r000'))).toEqual([
      'enableEmbeddedAsarIntegrityValidation is not there',
      'onlyLoadAppFromAsar is off'
    ])
    expect(await wrongFuses(programWith('0100'))).toHaveLength(3)
  })

  it('cannot be told of a program that has none, or others', async () => {
    await expect(wrongFuses(programWith('01001100', 2))).rejects.toThrow('version 2')
    const bare = path.join(folder, 'bare')
    writeFileSync(bare, 'no fuses here')
    await expect(wrongFuses(bare)).rejects.toThrow()
  })

  it.skipIf(process.platform !== 'linux' || !existsSync(path.join(electronPackage, 'dist/electron')))(
    'are found in Electron itself, which leaves most of them open',
    async () => {
      const wrong = await wrongFuses(path.join(electronPackage, 'dist/electron'))
      expect(wrong).toContain('runAsNode is on')
      expect(wrong).toContain('onlyLoadAppFromAsar is off')
    }
  )

  const packaged = path.join(projectRoot, 'release/linux-unpacked/stet')
  it.skipIf(!existsSync(packaged))('of the program in release/ are as they must be', async () => {
    expect(await wrongFuses(packaged)).toEqual([])
  })
})
