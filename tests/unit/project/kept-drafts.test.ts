import { beforeEach, describe, expect, it } from 'vitest'
import { keepDraft, readKeptDraft } from '../../../src/project/kept-drafts'
import { Computer, folder, okValue } from '../../support/project-world'

const draft = {
  name: 'Zweite Fassung (final).TXT',
  bytes: new TextEncoder().encode('Eight tests succeeded.')
}
const original = `${folder}/original`
let computer: Computer

beforeEach(async () => {
  computer = new Computer(1)
  await computer.start()
  await computer.makeProject()
})

describe('a received draft', () => {
  it('is kept byte for byte beside the original, under a short name of its own', async () => {
    const kept = okValue(await keepDraft(computer.ports, folder, draft))
    expect(kept).toMatchObject({ name: draft.name, size: draft.bytes.length })
    expect(kept.file).toBe(`zweite-fassung-final-${kept.sha256.slice(0, 12)}.txt`)
    expect([...(await computer.filesIn(original)).keys()].toSorted()).toEqual(['seven-tests.txt', kept.file])
    expect(okValue(await readKeptDraft(computer.ports, folder, kept))).toEqual(draft.bytes)
  })

  it('is still there when the power goes at once', async () => {
    const kept = okValue(await keepDraft(computer.ports, folder, draft))
    computer.crash()
    expect(okValue(await readKeptDraft(computer.ports, folder, kept))).toEqual(draft.bytes)
  })

  it('is kept once when it comes twice, and apart from another of its name', async () => {
    const first = okValue(await keepDraft(computer.ports, folder, draft))
    const again = okValue(await keepDraft(computer.ports, folder, draft))
    const other = okValue(await keepDraft(computer.ports, folder, { ...draft, bytes: new Uint8Array([65]) }))
    expect(again).toEqual(first)
    expect(other.file).not.toBe(first.file)
    expect((await computer.filesIn(original)).size).toBe(3)
  })

  it('does not take the place of a file that is there and damaged', async () => {
    const first = okValue(await keepDraft(computer.ports, folder, draft))
    await computer.put(`${original}/${first.file}`, new Uint8Array([1, 2, 3]))
    const again = okValue(await keepDraft(computer.ports, folder, draft))
    expect(again.file).not.toBe(first.file)
    expect(await computer.fs.read(`${original}/${first.file}`, 100)).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('is not kept, and the person told, where there is no project any more', async () => {
    await computer.fs.remove(`${folder}/project.json`)
    const kept = await keepDraft(computer.ports, folder, draft)
    expect(kept).toMatchObject({ ok: false, problem: { code: 'draft-not-kept' } })
    expect((await computer.filesIn(original)).size).toBe(1)
  })

  it('that is gone or damaged is not shown, and the person told', async () => {
    const kept = okValue(await keepDraft(computer.ports, folder, draft))
    await computer.put(`${original}/${kept.file}`, new TextEncoder().encode('Eight tests succeeded!'))
    expect(await readKeptDraft(computer.ports, folder, kept)).toMatchObject({
      ok: false,
      problem: { code: 'draft-damaged' }
    })
    await computer.fs.remove(`${original}/${kept.file}`)
    expect(await readKeptDraft(computer.ports, folder, kept)).toMatchObject({
      ok: false,
      problem: { code: 'draft-missing' }
    })
  })
})
