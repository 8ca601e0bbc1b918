import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from '../../../../src/core/model/file-name'

describe('the name that a file is kept under', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Protokoll vom 3. März.pdf', 'Protokoll vom 3. März.pdf'],
    ['証言.txt', '証言.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Anna\\letter.docx', 'letter.docx'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['a\0b\nc.txt', 'abc.txt'],
    ['what? "yes": <no>|*.txt', 'what- -yes-- -no---.txt'],
    ['  .hidden. ', 'hidden'],
    ['con.txt', 'file-con.txt'],
    ['com¹.txt', 'file-com¹.txt'],
    ['CONIN$', 'file-CONIN$'],
    ['CON .txt', 'file-CON .txt'],
    ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
    ['👩\u200d🔬.png', '👩\u200d🔬.png'],
    ['a\u200d.exe', 'a.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['\ud800.png', '\ufffd.png']
  ])('%j is %j', (given, name) => {
    expect(cleanFileName(given)).toBe(name)
  })

  it('keeps its ending when it is cut', () => {
    const name = cleanFileName(`${'long '.repeat(100)}name.pdf`)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^long long .*….pdf$/)
  })

  it('is safe whatever was given, and safe as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given)
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}]|(?![\u200c\u200d])\p{Cf}|^[. ]|[. ]$|^$/u)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(cleanFileName(name)).toBe(name)
      }),
      { numRuns: 300 }
    )
  })
})
