import { expect, it } from 'vitest'
import { isRecordPath } from '../../../src/project/record-path'

it.each(['index.html', 'entries/0a1b.json', 'files/evidence/aa/bb', 'console.txt', 'a/com10'])(
  'takes %s',
  (path) => {
    expect(isRecordPath(path)).toBe(true)
  }
)

it.each(['con', 'aux.txt', 'files/nul/a', 'a/prn.b.c', 'lpt1', 'a/com9.html', '../a', 'a//b', '/a', 'A', ''])(
  'refuses %j, which a system would take for another place or for a device',
  (path) => {
    expect(isRecordPath(path)).toBe(false)
  }
)
