import { expect, it } from 'vitest'
import { chooseTalk, countTalk, usualTalk } from '../../../../src/core/article/choose-talk'
import type { ImportedArticle } from '../../../../src/core/article/imported-article'
import { articleOf, linesOf } from '../../../support/article-of'
import { added, commented, makeTalkDocx, paragraph, run } from '../../../support/talk-docx'

async function read(): Promise<ImportedArticle> {
  const body = paragraph(commented(1, run('A ship')), run(' sailed'), added(' north', 'Ana'), run('.'))
  return articleOf(
    'story.docx',
    makeTalkDocx(body, [
      { id: 1, author: 'Bob', paragraphs: ['Which?'], isDone: true },
      { id: 2, author: 'Ana', paragraphs: ['The Alta.'], replyTo: 1 }
    ])
  )
}

it('counts what people said and changed, and who they were', async () => {
  expect(countTalk(await read())).toEqual({
    comments: 2,
    commenters: 2,
    resolved: 1,
    changes: 1,
    changers: 1
  })
  expect(countTalk(await articleOf('story.txt', 'A ship sailed.'))).toBeNull()
})

it('brings in comments, and changes as corrections on the text before them, as long as nothing else is wanted', async () => {
  const chosen = chooseTalk(await read(), usualTalk)
  expect(linesOf(chosen)).toEqual(['A ship sailed.'])
  expect([chosen.comments?.length, chosen.changes?.length, chosen.isOriginal]).toEqual([1, 1, true])
  expect(chosen.report.map(({ message }) => message)).toEqual([
    'The tracked change comes in as a proposed correction: the text reads as before it.',
    '2 comments come in as discussions, under the names that stand in the file.'
  ])
})

it('leaves comments out, and accepts or rejects the changes, and says so', async () => {
  const accepted = chooseTalk(await read(), { comments: 'leave', changes: 'accept' })
  expect(linesOf(accepted)).toEqual(['A ship sailed north.'])
  expect([accepted.comments, accepted.changes, accepted.isOriginal]).toEqual([[], [], undefined])
  expect(accepted.report.map(({ message }) => message)).toEqual([
    'The tracked change was accepted: the text reads as after it.',
    '2 comments were left out; they are in the original.'
  ])
  const rejected = chooseTalk(await read(), { comments: 'in', changes: 'reject' })
  expect(linesOf(rejected)).toEqual(['A ship sailed.'])
  expect([rejected.comments?.length, rejected.changes]).toEqual([1, []])
})
