import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem, CslName } from '../../../../src/core/model/source'
import { makeFileNameTells } from '../../../../src/core/model/telling-file-names'
import { ordinaryWordsOf } from '../../../../src/core/model/telling-words'

function person(name: CslName | string): { item: CslItem } {
  const author = [typeof name === 'string' ? { literal: name } : name]
  return { item: { type: 'interview', author } }
}

type Row = readonly [name: CslName | string, files: readonly string[]]

describe('a file that is named after a confidential source', () => {
  it.each<Row>([
    [
      'Chidi Okonkwo',
      [
        'OkonkwoInterview.mp3',
        'ChidiOkonkwo.pdf',
        'interviewOkonkwo.mp3',
        'MrOkonkwo.jpg',
        'okonkwomemo.txt',
        'chidiokonkwo.txt',
        'OKONKWOCALL.WAV',
        'call2okonkwo3.wav',
        'OkonkwosMemo.docx',
        'Okon-kwo.pdf',
        '20220512Chidi.m4a',
        'Interview%20Okonkwo.mp3'
      ]
    ],
    ['John King', ['king_call.mp3', 'KingCall.mp3', 'callKing.mp3', 'johnking.pdf', 'rex-king.pdf']],
    ['Theresa May', ['May-interview.mp3', 'may.txt', 'MayCall.mp3', 'theresamay.mp3']],
    ['Andrew Ng', ['ng.pdf', 'NgInterview.mp3', 'call_ng_2.mp3', 'andrewng.pdf']],
    ['Jürgen Müller', ['MuellerMemo.pdf', 'mullernotes.txt', 'MüllersBrief.pdf']],
    [
      { given: 'Conan', family: "O'Brien" },
      ['OBrienCall.mp3', 'obrien.mp3', 'conanobrien.txt', 'o_brien.mp3']
    ],
    ['Ronald McDonald', ['McDonaldTape.mp3', 'mcdonaldtape.mp3']],
    ['Jan Kowalski', ['rozmowaKowalskiego.mp3', 'kowalskim.mp3']],
    ['Иван Иванов', ['ИвановЗапись.mp3', 'записьиванова.mp3']],
    ['王小明', ['采访王小明.mp3', '王小明2.mp3']],
    ['محمد الأحمد', ['مقابلة_الأحمد.mp3']]
  ])('%j', (name, files) => {
    const tells = makeFileNameTells([person(name)])
    expect(files.filter((file) => !tells(file))).toEqual([])
  })

  it('is found by words that give it away, run together too', () => {
    const tells = makeFileNameTells([{ ...person('Mark Felt'), givesAway: 'Deep Throat, ledger' }])
    for (const file of [
      'DeepThroat.mp3',
      'deepthroat.mp3',
      'DEEP_THROAT2.mp3',
      'myLedger.pdf',
      'oldledgers.pdf'
    ])
      expect(tells(file)).toBe(true)
  })

  it('is found by the title of a publication that is to be kept', () => {
    const tells = makeFileNameTells([{ item: { type: 'report', title: 'Audit of 2021' } }])
    expect(['AuditOf2021.pdf', 'audit-of-2021.pdf', 'audit_2022.pdf'].map(tells)).toEqual([true, true, false])
  })
})

describe('a file that is named after nobody stays', () => {
  it.each<Row>([
    ['Chidi Okonkwo', ['Report.pdf', 'Page 3.png', 'konkwo.pdf', '']],
    ['Andrew Ng', ['Meeting.pdf', 'strong-wing.txt', 'Nguyen.pdf']],
    ['Theresa May', ['Mayor.pdf', 'Dismay.pdf']],
    ['', ['Report.pdf']]
  ])('%j', (name, files) => {
    const tells = makeFileNameTells([person(name)])
    expect(files.filter((file) => tells(file))).toEqual([])
  })

  it('where a word of the article only begins like a name', () => {
    const ordinary = ordinaryWordsOf(['The remarks on the market were sparking talk.'])
    const tells = makeFileNameTells([person('Mark Parker')], ordinary)
    expect(['market-remarks.pdf', 'mark.pdf', 'MarkCall.mp3', 'markcall.mp3'].map(tells)).toEqual([
      false,
      true,
      true,
      true
    ])
  })
})

describe('names of any kind', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzäöüéçłő']
  const name = fc
    .array(fc.constantFrom(...letters), { minLength: 4, maxLength: 12 })
    .map((all) => `${all[0]?.toUpperCase()}${all.slice(1).join('')}`)
  const script = fc.constantFrom(
    (word: string) => `Interview${word}.mp3`,
    (word: string) => `${word}Interview.mp3`,
    (word: string) => `interview${word.toLowerCase()}.mp3`,
    (word: string) => `2022${word.toUpperCase()}07.pdf`,
    (word: string) => `scan_${word.normalize('NFD')}.pdf`
  )

  it('are found wherever they stand in the name of a file', () => {
    fc.assert(
      fc.property(name, script, (word, fileName) => {
        expect(makeFileNameTells([person({ family: `${word}x` })])(fileName(`${word}x`))).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('and names of any kind are judged without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (word, fileName) => {
        expect(typeof makeFileNameTells([{ ...person(word), givesAway: word }])(fileName)).toBe('boolean')
      }),
      { numRuns: 100 }
    )
  })
})
