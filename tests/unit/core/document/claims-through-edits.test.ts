import { describe, expect, it } from 'vitest'
import type { AnchorState } from '../../../../src/core/model/anchor'
import type { ClaimId } from '../../../../src/core/model/ids'
import {
  changeBlock,
  dragParagraph,
  type Edit,
  enterAfter,
  enterBefore,
  format,
  inTurn,
  joinAtStart,
  moveParagraphToEnd,
  moveWords,
  remove,
  replaceEach,
  retype,
  typeAfter,
  typeBefore,
  typeOver
} from '../../../support/edit-article'
import { mark, mergeAll, openPair, type Replica, reload } from '../../../support/replica'

const story = [
  'Tokyo, Feb 2. Ministers of both countries spoke on Wednesday.',
  'North Korea conducted seven weapons tests in January, officials said.',
  'It was the first such launch since 2017.'
].join('\n')

const claimed = 'seven weapons tests'

/** The claim as a replica shows it: its words, its state and the text its ranges cover. */
function shown(
  replica: Replica,
  id: ClaimId
): readonly [string | undefined, AnchorState | undefined, string | null] {
  const claim = replica.view.claim(id)
  const [range] = replica.view.rangesOf(id)
  return [claim?.words, claim?.anchorStates[0], range ? replica.article.slice(range.start, range.end) : null]
}

/** The same on every replica: the one that edited, the other one, and both after a restart. */
function expectEverywhere(replicas: readonly Replica[], id: ClaimId, expected: readonly unknown[]): void {
  for (const replica of replicas) {
    expect([replica.name, ...shown(replica, id)]).toEqual([replica.name, ...expected])
    const again = reload(replica)
    expect([again.name, ...shown(again, id)]).toEqual([again.name, ...expected])
  }
}

/** Makes the first two paragraphs the rows of a table of one column. */
function asTable(): Edit {
  return inTurn(
    changeBlock('Tokyo', { table: 't', row: '1' }),
    changeBlock(claimed, { table: 't', row: '2' })
  )
}

/** What is done, and the claim afterwards: its words, its state, and the article's text under it where it differs. */
type Row = [name: string, edit: Edit, words: string, state: AnchorState, text?: string | null]

const rows: readonly Row[] = [
  ['types before the claim', typeBefore('North', 'Yesterday '), claimed, 'exact'],
  ['types in another paragraph', typeBefore('Ministers', 'Foreign '), claimed, 'exact'],
  ['types after the claim', typeAfter('January', ' alone'), claimed, 'exact'],
  ['types at its first letter', typeBefore(claimed, 'about '), claimed, 'exact'],
  ['types at its last letter', typeAfter(claimed, ' or more'), claimed, 'exact'],
  ['types inside it', typeBefore('weapons', 'nuclear '), 'seven nuclear weapons tests', 'edited'],
  ['types inside its last word', typeBefore('ests in', 'r'), 'seven weapons trests', 'edited'],
  [
    'types a whole sentence inside it',
    typeBefore('weapons', 'or eight (the count is disputed) '),
    'seven or eight (the count is disputed) weapons tests',
    'edited'
  ],
  ['presses Enter before it', enterBefore('conducted'), claimed, 'exact'],
  ['presses Enter at its first letter', enterBefore(claimed), claimed, 'exact'],
  ['presses Enter inside it', enterBefore('weapons'), claimed, 'exact', 'seven \nweapons tests'],
  ['presses Enter at its last letter', enterAfter(claimed), claimed, 'exact'],
  ['presses Enter after it', enterAfter('January,'), claimed, 'exact'],
  [
    'presses Enter inside it and joins again',
    inTurn(enterBefore('weapons'), joinAtStart('weapons')),
    claimed,
    'exact'
  ],
  ['joins its paragraph to the one before', joinAtStart('North'), claimed, 'exact'],
  ['joins the next paragraph to it', joinAtStart('It was'), claimed, 'exact'],
  ['makes it bold', format(claimed, { bold: true }), claimed, 'exact'],
  ['makes part of it bold', format('weapons', { bold: true }), claimed, 'exact'],
  ['makes more than it bold', format('conducted seven', { bold: true }), claimed, 'exact'],
  ['links a word of it', format('weapons', { link: 'https://example.org/' }), claimed, 'exact'],
  ['makes its paragraph a heading', changeBlock(claimed, { heading: 2 }), claimed, 'exact'],
  ['makes its paragraph a list item', changeBlock(claimed, { list: 'bullet', depth: 0 }), claimed, 'exact'],
  ['deletes words before it', remove('North Korea '), claimed, 'exact'],
  ['deletes words after it', remove(', officials said'), claimed, 'exact'],
  ['deletes a word inside it', remove('weapons '), 'seven tests', 'edited'],
  ['deletes its first word', remove('seven '), 'weapons tests', 'edited'],
  ['deletes its last word', remove(' tests'), 'seven weapons', 'edited'],
  ['deletes across its start', remove('conducted seven '), 'weapons tests', 'edited'],
  ['deletes across its end', remove(' tests in January'), 'seven weapons', 'edited'],
  ['deletes it', remove(`${claimed} `), claimed, 'orphan', null],
  [
    'deletes its paragraph',
    remove('North Korea conducted seven weapons tests in January, officials said.\n'),
    claimed,
    'orphan',
    null
  ],
  ['types over its first word', typeOver('seven', 'eight'), 'eight weapons tests', 'edited'],
  ['types over its last word', typeOver('tests', 'launches'), 'seven weapons launches', 'edited'],
  [
    'types over its last word letter by letter',
    retype('tests', 'launches'),
    'seven weapons launches',
    'edited'
  ],
  ['corrects its last letter', retype('s in', ' in'), 'seven weapons test', 'edited'],
  ['types over a word inside it', typeOver('weapons', 'missile'), 'seven missile tests', 'edited'],
  [
    'types over all of it with the like',
    typeOver(claimed, 'eight weapons tests'),
    'eight weapons tests',
    'edited'
  ],
  ['types over all of it with something else', typeOver(claimed, 'a parade'), claimed, 'orphan', null],
  ['deletes it and types the same words', retype(claimed, claimed), claimed, 'exact'],
  ['cuts its paragraph and pastes it at the end', moveParagraphToEnd(claimed), claimed, 'moved'],
  ['cuts another paragraph and pastes it at the end', moveParagraphToEnd('Tokyo'), claimed, 'exact'],
  ['replaces words on both sides at once', replaceEach(['conducted', 'January'], 'held'), claimed, 'exact'],
  [
    'replaces words on both sides and in it at once',
    replaceEach(['conducted', 'weapons', 'January'], 'missile'),
    'seven missile tests',
    'edited'
  ],
  ['drags its paragraph to the end', dragParagraph(claimed, 'end'), claimed, 'moved'],
  ['drags the next paragraph past it', dragParagraph('It was', 'start'), claimed, 'exact'],
  ['drags the paragraph before past it', dragParagraph('Tokyo', 'end'), claimed, 'exact'],
  ['puts it into a table', asTable(), claimed, 'exact'],
  [
    'deletes the table’s row before it',
    inTurn(asTable(), remove('Tokyo, Feb 2. Ministers of both countries spoke on Wednesday.\n')),
    claimed,
    'exact'
  ],
  [
    'deletes its row of the table',
    inTurn(asTable(), remove('North Korea conducted seven weapons tests in January, officials said.\n')),
    claimed,
    'orphan',
    null
  ],
  [
    'deletes the table around it',
    inTurn(asTable(), remove(story.slice(0, story.indexOf('It was')))),
    claimed,
    'orphan',
    null
  ],
  ['cuts it and pastes it further on', moveWords(`${claimed} `, 'such launch '), claimed, 'moved']
]

describe('a claim marked by alice', () => {
  it.each(rows)(
    'when she %s, reads the same to everybody, through undo and redo',
    (_name, edit, words, state, text = words) => {
      const { alice, bob } = openPair(story)
      const id = mark(alice, claimed)
      mergeAll(alice, bob)
      const before = alice.article.toString()
      edit(alice)
      mergeAll(alice, bob)
      expectEverywhere([alice, bob], id, [words, state, text])

      const after = alice.article.toString()
      while (alice.undo.canUndo && alice.view.claim(id) !== undefined && !isUndone(alice, before))
        alice.undo.undo()
      mergeAll(alice, bob)
      expect(alice.article.toString()).toBe(before)
      expectEverywhere([alice, bob], id, [claimed, 'exact', claimed])

      while (alice.undo.canRedo) alice.undo.redo()
      mergeAll(alice, bob)
      expect(alice.article.toString()).toBe(after)
      expectEverywhere([alice, bob], id, [words, state, text])
    }
  )

  it.each(rows)(
    'when bob %s, reads the same to everybody, and her undo leaves his work',
    (_name, edit, words, state, text = words) => {
      const { alice, bob } = openPair(story)
      const id = mark(alice, claimed)
      mergeAll(alice, bob)
      edit(bob)
      mergeAll(alice, bob)
      expectEverywhere([alice, bob], id, [words, state, text])
      const after = alice.article.toString()
      alice.undo.undo()
      expect(alice.article.toString()).toBe(after)
      alice.undo.redo()
      mergeAll(alice, bob)
      expectEverywhere([alice, bob], id, [words, state, text])
    }
  )
})

/** Formats are undone too, which the text does not show. */
function isUndone(replica: Replica, text: string): boolean {
  const isFormatted = replica.article.blocks.some(
    ({ attributes, runs }) =>
      attributes.type !== 'paragraph' || runs.some((run) => Object.keys(run.attributes).length > 0)
  )
  return replica.article.toString() === text && !isFormatted
}

type Pair = [name: string, alices: Edit, bobs: Edit, words: string, state: AnchorState, text?: string | null]

const pairs: readonly Pair[] = [
  [
    'types inside',
    typeBefore('weapons', 'nuclear '),
    typeBefore('tests', 'field '),
    'seven nuclear weapons field tests',
    'edited'
  ],
  [
    'presses Enter before',
    enterBefore('conducted'),
    typeBefore('weapons', 'nuclear '),
    'seven nuclear weapons tests',
    'edited'
  ],
  [
    'presses Enter inside',
    enterBefore('weapons'),
    typeBefore('tests', 'field '),
    'seven weapons field tests',
    'edited',
    'seven \nweapons field tests'
  ],
  [
    'makes it bold',
    format(claimed, { bold: true }),
    typeBefore('weapons', 'nuclear '),
    'seven nuclear weapons tests',
    'edited'
  ],
  [
    'makes it bold',
    format(claimed, { bold: true }),
    enterBefore('weapons'),
    claimed,
    'exact',
    'seven \nweapons tests'
  ],
  [
    'makes it a heading',
    changeBlock(claimed, { heading: 1 }),
    typeBefore('weapons', 'nuclear '),
    'seven nuclear weapons tests',
    'edited'
  ],
  ['deletes it', remove(`${claimed} `), typeBefore('North', 'Then '), claimed, 'orphan', null],
  ['deletes its first word', remove('seven '), remove(' tests'), 'weapons', 'edited'],
  ['deletes half of it', remove('seven weapons '), remove('weapons tests '), claimed, 'orphan', null],
  ['joins its paragraph', joinAtStart('North'), typeAfter(claimed, ' at sea'), claimed, 'exact'],
  [
    'cuts and pastes its paragraph',
    moveParagraphToEnd(claimed),
    typeBefore('Ministers', 'Foreign '),
    claimed,
    'moved'
  ],
  [
    'types over its last word',
    typeOver('tests', 'launches'),
    enterBefore('North'),
    'seven weapons launches',
    'edited'
  ]
]

describe('a claim that both know', () => {
  it.each(pairs)(
    'reads the same to both when alice %s and bob edits apart',
    (_name, alices, bobs, words, state, text = words) => {
      const { alice, bob } = openPair(story)
      const id = mark(alice, claimed)
      mergeAll(alice, bob)
      alices(alice)
      bobs(bob)
      mergeAll(alice, bob)
      expect(alice.article.toString()).toBe(bob.article.toString())
      expectEverywhere([alice, bob], id, [words, state, text])
    }
  )

  it('comes back whole when alice undoes her deletion after bob has edited around it', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, claimed)
    mergeAll(alice, bob)
    remove(`${claimed} `)(alice)
    mergeAll(alice, bob)
    typeBefore('North', 'Then ')(bob)
    typeAfter('conducted', ' none')(bob)
    mergeAll(alice, bob)
    alice.undo.undo()
    mergeAll(alice, bob)
    expectEverywhere([alice, bob], id, [claimed, 'exact', claimed])
    expect(bob.article.toString()).toContain('Then North Korea conducted none')
  })

  it('survives any number of undone and redone deletions and a restart between them', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, claimed)
    remove(`${claimed} `)(alice)
    for (let round = 0; round < 3; round += 1) {
      alice.undo.undo()
      mergeAll(alice, bob)
      expectEverywhere([alice, bob], id, [claimed, 'exact', claimed])
      alice.undo.redo()
      mergeAll(alice, bob)
      expectEverywhere([alice, bob], id, [claimed, 'orphan', null])
    }
  })

  it('keeps bob’s letters when alice undoes the words she typed around them', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, claimed)
    mergeAll(alice, bob)
    typeBefore('weapons', 'nuclear ')(alice)
    mergeAll(alice, bob)
    typeBefore('clear', 'u')(bob)
    mergeAll(alice, bob)
    alice.undo.undo()
    mergeAll(alice, bob)
    expectEverywhere([alice, bob], id, ['seven uweapons tests', 'edited', 'seven uweapons tests'])
  })
})
