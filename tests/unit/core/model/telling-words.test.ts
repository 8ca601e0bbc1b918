import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem, CslName } from '../../../../src/core/model/source'
import { makeTells, ordinaryWordsOf } from '../../../../src/core/model/telling-words'

function person(name: CslName | string): { item: CslItem } {
  const author = [typeof name === 'string' ? { literal: name } : name]
  return { item: { type: 'interview', author } }
}

type Row = readonly [name: CslName | string, notes: readonly string[]]

const andrew = { given: 'Andrew', family: 'Ng' }

describe('a note that names a confidential source', () => {
  it.each<Row>([
    // short surnames
    [
      'Andrew Ng',
      [
        'Ng confirmed it.',
        'Asked Ng again',
        'ng confirmed it',
        'Ng’s e-mail',
        'Andrew says yes',
        'NG CONFIRMED'
      ]
    ],
    [
      andrew,
      ['Ng confirmed it.', 'Spoke to Andrew.', 'Ngs E-Mail', 'see Ng-interview.mp3', 'andrew ng rang']
    ],
    ['Ng Kok Song', ['Ng says so', 'Mr Ng, by phone', 'Song was there', 'Ng Kok Song']],
    ['Jack Ma', ['Ma confirmed it', 'per Ma']],
    ['Tan Wei', ['Tan confirmed it']],
    // an apostrophe that is left out, or a hyphen
    [
      { given: 'Sean', family: 'O’Brien' },
      [
        'O Brien confirmed it',
        'asked o brien again',
        'O’Brien',
        "O'Briens",
        'OBrien',
        'obrien',
        'O-Brien said',
        'O\u00a0Brien',
        'THE O BRIEN FILE',
        'o brien'
      ]
    ],
    [
      'Anna d’Angelo',
      ['d Angelo says', 'D Angelo', 'd’Angelo', 'DAngelo', 'call with d angelo', 'Angelo rang']
    ],
    ['Tom O’Dea', ['o dea said so', 'O Dea']],
    ['Guy d’Or', ['met d Or', 'D’Or']],
    [
      'Ahmed al-Hassan',
      ['al Hassan said', 'Al-Hassan', 'Alhassan confirmed', 'AlHassan', 'alhassan', 'Hassan', 'al-hassan']
    ],
    [{ given: 'Mona', family: 'El-Sayed' }, ['Elsayed', 'El Sayed', 'elsayed rang', 'el-Sayed']],
    // a name that is a common word, too
    [
      { given: 'Tom', family: 'King' },
      [
        'King said so',
        'the King memo',
        'the King tapes',
        'the King interview',
        'per King',
        'Mr King',
        'The King call'
      ]
    ],
    // genitives
    [
      'Chidi Okonkwo',
      [
        'Okonkwo’s ledger',
        "Okonkwo's",
        'Okonkwos',
        'l’Okonkwo',
        'okonkwo said',
        'OKONKWO',
        'Okonkwo2',
        'Okonkwo_call.wav',
        'Chidi says',
        'mail from c.okonkwo@example.org',
        'anokonkwo@example.org'
      ]
    ],
    [
      'Jürgen Müller',
      [
        'Müllers E-Mail liegt vor',
        'Muller',
        'Mueller bestätigt',
        'müller ruft an',
        'Mu\u0308ller',
        'MÜLLER',
        'Mül\u00adler'
      ]
    ],
    ['Joerg Mueller', ['Müller bestätigt das']],
    ['Marx', ['Marx’ Aussage', "Marx' Aussage"]],
    // cases
    ['Jan Kowalski', ['Rozmawiałem z Kowalskim', 'dom Kowalskiego', 'Kowalskiemu']],
    ['Maria Kowalska', ['od Kowalskiej']],
    ['Lech Wałęsa', ['według Wałęsy', 'z Wałęsą', 'Walesa']],
    ['Jan Novák', ['od Nováka', 's Novákem', 'Novákovi', 'Novákova zpráva']],
    ['Petr Novotný', ['podle Novotného']],
    ['Karel Němec', ['od Němce']],
    ['Pavel', ['od Pavla']],
    ['Mika Virtanen', ['Virtasen mukaan', 'Virtaselle', 'Virtanen kertoi']],
    ['Aino Korhola', ['Korholan mukaan', 'Korholalta']],
    ['Iván Szabó', ['Szabónak', 'Szabót']],
    ['Ayşe Yılmaz', ['Yılmaz’ın sözleri', 'Yilmaz', 'Yılmazın']],
    ['Gitanas Kazlauskas', ['pasak Kazlausko', 'su Kazlausku']],
    ['Иван Иванов', ['со слов Иванова', 'с Ивановым', 'ИВАНОВ', 'Ивановой']],
    ['Лев Толстой', ['у Толстого', 'Толстому']],
    ['Достоевский', ['Достоевского']],
    ['Виктор Цой', ['у Цоя']],
    ['Олена Шевченко', ['від Шевченка', 'Шевченко каже']],
    ['Γιώργος Παπαδόπουλος', ['του Παπαδόπουλου', 'ΠΑΠΑΔΟΠΟΥΛΟΣ']],
    // names in parts
    [{ given: 'Gabriel', family: 'García Márquez' }, ['Garcia says', 'Márquez', 'García Márquez']],
    [{ given: 'Ana', family: 'Smith-Jones' }, ['Jones was there', 'Smith wrote']],
    ['Marine Le Pen', ['Pen called']],
    [{ given: 'Conan', family: "O'Brien" }, ['O’Brien', 'OBrien said', 'O’Brien’s']],
    [{ given: 'Hoa', family: 'Nguyễn' }, ['Nguyen xác nhận', 'Nguyễn']],
    ['Le Thi Hoa', ['Le confirmed it', 'Hoa says']],
    ['Dr. Robert Hale, Jr.', ['Hale says no']],
    // words that are names
    [
      'Will Young',
      [
        'Young confirmed it',
        'Will confirmed it',
        'Will’s e-mail',
        'asked Will again',
        'will young said',
        'WILL YOUNG'
      ]
    ],
    ['He Jiankui', ['I asked He again', 'Jiankui says']],
    // scripts
    ['王小明', ['王小明确认了', '王先生说', '小明说', '我问王，他说', '老王', '向王求证', '王说他看过账本']],
    ['欧阳修文', ['欧阳先生', '修文说']],
    [{ family: '王', given: '明' }, ['王明说', '王先生']],
    ['田中太郎', ['田中さんが確認', '太郎に聞いた']],
    ['アナトリー・オコンコ', ['オコンコ氏']],
    ['김민수', ['김민수에게서', '민수가 확인했다', '김민수 씨']],
    ['สมชาย ใจดี', ['คุณสมชายยืนยัน']],
    ['محمد الأحمد', ['وقال الأحمد', 'للأحمد', 'والاحمد', 'الأَحْمَد', 'محمد الأحمد']],
    [{ given: 'سامي', family: 'خوري' }, ['قال خوري', 'لخوري', 'وخوري']],
    ['דוד כהן', ['אמר כהן', 'לכהן', 'שכהן']],
    ['राहुल शर्मा', ['शर्मा ने कहा', 'शर्माजी']],
    ['გიორგი ბერიძე', ['ბერიძემ თქვა', 'ბერიძე']]
  ])('%j', (name, notes) => {
    const tells = makeTells([person(name)])
    expect(notes.filter((note) => !tells(note))).toEqual([])
  })

  it('finds what a person said gives it away, in whatever letters', () => {
    const tells = makeTells([{ ...person('Chidi Okonkwo'), givesAway: 'Deputy Director, ledger; will' }])
    for (const note of ['the deputy director', 'Deputy  Director’s', 'two ledgers', 'a will'])
      expect(tells(note)).toBe(true)
  })

  it('finds the title and address of a publication that is to be kept', () => {
    const item: CslItem = { type: 'report', title: 'Audit of 2021', URL: 'https://leaks.example/audit/' }
    const tells = makeTells([{ item }])
    for (const note of [
      'the audit of 2021, p. 3',
      'https://leaks.example/audit',
      'leaks.example/audit?p=3'
    ]) {
      expect(tells(note)).toBe(true)
    }
    expect(tells('the audit of 20215')).toBe(false)
  })
})

describe('a note that names nobody stays', () => {
  it.each<Row>([
    [
      'Andrew Ng',
      [
        'along the strong wing',
        '5 ng/ml in the Sample',
        'Angela',
        'Nguyen',
        'Andrew Miller rang',
        '@Andrew, please look'
      ]
    ],
    [
      'Will Young',
      [
        'They will call the young man.',
        'will ask the young ones',
        'Will check again tomorrow',
        'Youngstown',
        'the will of many',
        'Younger people'
      ]
    ],
    ['He Jiankui', ['He confirmed it.', 'He says no', 'he did', 'He’s out', 'The others']],
    ['Jack Ma', ['The map', 'Mad', 'mama']],
    ['Guy d’Or', ['vitamin d or calcium', 'option D or E', 'd for']],
    ['Sean O’Brien', ['option o, brie', 'to Brie']],
    ['Ahmed al-Hassan', ['al dente', 'Also has']],
    ['Mark Bush', ['mark the bush', 'bushes']],
    ['Maria Costa', ['The costs are high', 'Costs are high']],
    ['Martin', ['Martinique']],
    ['Anders', ['Andersson', 'Anderson']],
    ['An official at the ministry', ['The ministry says no', 'An official said', 'official']],
    ['Marine Le Pen', ['Le rapport', 'le pen']],
    ['王小明', ['国王', '帝王的账本', '明天']],
    ['林太郎', ['森林', '林业']],
    ['김민수', ['김치를 먹다', '시민']],
    ['محمد علي', ['عليه', 'محمد الأحمد قال']],
    ['عبد الله', ['الحمد لله']],
    ['דוד כהן', ['דוד לוי']],
    ['Иван Иванов', ['Ивановский парк', 'Петров', 'чай']],
    ['Jan Novák', ['Nová zpráva', 'Novakovic']]
  ])('%j', (name, notes) => {
    const tells = makeTells([person(name)])
    expect(notes.filter((note) => tells(note))).toEqual([])
  })

  it('in an article in whose language the name is a word', () => {
    const article =
      'Le petit village est dans son pays. Il est petit et son maire est dans son bureau, son stylo.'
    const ordinary = ordinaryWordsOf([article])
    const [petit, son] = [
      makeTells([person('Jean Petit')], ordinary),
      makeTells([person('Son Kim')], ordinary)
    ]
    expect([petit('un petit retard'), petit('Petit confirme')]).toEqual([false, true])
    expect([son('Son avis manque'), son('selon Son, non')]).toEqual([false, true])
    expect(makeTells([person('Jean Petit')])('un petit retard')).toBe(true)
  })
})

describe('a name that is a common word, where the article has somebody who is called so', () => {
  const article = 'The King opened the parliament. Later the King and the Judge left.'
  const king = makeTells([person({ given: 'Tom', family: 'King' })], ordinaryWordsOf([article]))

  it('is the article’s own behind its article', () => {
    const own = [
      'the King said no',
      'The King of Denmark',
      'asked the King.',
      'the King’s speech',
      'the king'
    ]
    expect(own.filter((note) => king(note))).toEqual([])
  })

  it('is the source’s name wherever it may be', () => {
    const names = [
      'King said no',
      'the King memo',
      'the King tapes',
      'the King call',
      'Mr King',
      'a King too many',
      'per King, the King said no',
      'The King',
      'Tom King',
      'der King'
    ]
    expect(names.filter((note) => !king(note))).toEqual(['The King'])
    // an article that knows no King says nothing of who is meant
    const plain = makeTells([person({ given: 'Tom', family: 'King' })], ordinaryWordsOf(['The Judge left.']))
    expect(plain('the King said no')).toBe(true)
    // nor one that has a King with another name behind it
    const other = ordinaryWordsOf(['The King Charles hospital opened.'])
    expect(makeTells([person({ given: 'Tom', family: 'King' })], other)('the King said no')).toBe(true)
    // a name that is no common word is told, whatever the article writes
    const okonkwo = ordinaryWordsOf(['The Okonkwo was moored.'])
    expect(makeTells([person('Chidi Okonkwo')], okonkwo)('the Okonkwo said no')).toBe(true)
  })
})

describe('names of any kind', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyzäöüéçłő']
  const name = fc
    .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 12 })
    .map((all) => `${all[0]?.toUpperCase()}${all.slice(1).join('')}`)
  const script = fc.constantFrom(
    (word: string) => `We asked ${word}, who agreed.`,
    (word: string) => `Call with ${word}’s lawyer`,
    (word: string) => `(${word})`,
    (word: string) => `Notes:\n${word}\n`,
    (word: string) => `AGREED BY ${word.toUpperCase()} TODAY`,
    (word: string) => `met ${word.normalize('NFD')} again`
  )

  it('are found wherever they stand as words', () => {
    fc.assert(
      fc.property(name, script, (word, sentence) => {
        expect(makeTells([person({ family: `${word}x` })])(sentence(`${word}x`))).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('are not found within longer words', () => {
    fc.assert(
      fc.property(name, name, (word, other) => {
        const longer = `${other.toLowerCase()}${word.toLowerCase()}`
        fc.pre(!longer.startsWith(word.toLowerCase()))
        expect(makeTells([person({ family: word })])(`the ${longer} again`)).toBe(false)
      }),
      { numRuns: 300 }
    )
  })

  it('and texts of any kind are judged without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (word, text) => {
        expect(typeof makeTells([{ ...person(word), givesAway: word }])(text)).toBe('boolean')
      }),
      { numRuns: 100 }
    )
  })
})

it('finds a surname of one character wherever it stands in a long note', () => {
  const tells = makeTells([person('王小明')])
  for (const before of [0, 1018, 1022, 1023, 1024, 1030, 2047]) {
    expect(tells(`${'账'.repeat(before)}，老王说他看过。`), `after ${before} characters`).toBe(true)
  }
})

it.each([
  'asked Okon-\nkwo twice',
  'Okon- \n  kwo said so',
  '\u041ekonkwo said so', // a Cyrillic O
  'call 5551234',
  'call (555) 1234',
  'call 555 12 34'
])('finds the source however it is broken or grouped: %j', (note) => {
  const tells = makeTells([{ ...person('Chidi Okonkwo'), givesAway: '555-1234' }])
  expect(tells(note)).toBe(true)
})

it('takes no other number and no word of another script for the source', () => {
  const tells = makeTells([{ ...person('Chidi Okonkwo'), givesAway: '555-1234' }])
  for (const note of ['call 555-1235', 'On 5-\n12 there were 34.', 'Он сказал так', 'a well-\nknown fact']) {
    expect(tells(note), note).toBe(false)
  }
})
