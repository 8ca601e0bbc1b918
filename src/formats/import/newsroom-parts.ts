import { type Block, type BlockRole, isTextBlock, textOfBlock } from '../../core/article/block-schema'
import type { ImportNote } from '../../core/article/imported-article'
import { cleanByline, readByline } from './byline'
import { isStandingDateline, readDateline } from './dateline'
import { isSectionLabel } from './section-label'

/** An article's parts: what they say, and the blocks with their roles. */
export interface NewsroomParts {
  readonly title: string
  readonly byline: string
  readonly dateline: string
  readonly blocks: readonly Block[]
  readonly report: readonly ImportNote[]
}

/** What the file itself says of the article, "" where it does not. */
export interface DeclaredParts {
  readonly title: string
  readonly byline: string
}

/** Headline, dek, byline and dateline stand among the first blocks; further down the same words are body. */
const headLength = 10

/** Longest headline and longest dek, characters. */
const longestHeadline = 200
const longestDek = 320

/** What may stand beside a known author's name in their line: a title, a paper, an address. Characters. */
const mostBesideName = 90

/** Recognises headline, dek, byline and dateline. No block is moved, changed in its words or taken away. */
export function recognizeParts(blocks: readonly Block[], declared: DeclaredParts): NewsroomParts {
  const head = blocks
    .flatMap((block, index) =>
      isTextBlock(block.attributes) ? [{ block, text: textOfBlock(block).trim(), index }] : []
    )
    .slice(0, headLength)
  const headline = findHeadline(head, declared.title)
  const byline = head.findIndex(({ text }, index) => index !== headline && isByline(text, declared.byline))
  const standing = head.findIndex(
    ({ block, text }, index) =>
      index !== headline && block.attributes.type === 'paragraph' && isStandingDateline(text)
  )
  const dek = findDek(head, headline, [byline, standing])
  const roles = rolesByBlock(head, [
    [dek, 'dek'],
    [standing, 'dateline'],
    [byline, 'byline'],
    [headline, 'headline']
  ])
  const bylineText = byline < 0 ? '' : readByline(head[byline]?.text ?? '')
  return {
    title: squeeze(head[headline]?.text ?? titleWithoutHeadline(declared.title, head)),
    byline: bylineText || cleanByline(declared.byline),
    dateline: findDateline(head, [headline, dek, byline], standing),
    blocks: blocks.map((block, index) => withRole(block, roles.get(index))),
    report: noteInitials(blocks)
  }
}

interface Line {
  readonly block: Block
  readonly text: string
  /** Of the block, cells, pictures and rules counted. */
  readonly index: number
}

/** The roles by the index of their block; a line that was not found is none. */
function rolesByBlock(
  head: readonly Line[],
  roles: readonly (readonly [line: number, role: BlockRole])[]
): ReadonlyMap<number, BlockRole> {
  return new Map(roles.flatMap(([line, role]) => (head[line] ? [[head[line].index, role] as const] : [])))
}

/** Index of the headline, -1 when there is none: the declared title, else a heading, else a line that looks like one. */
function findHeadline(head: readonly Line[], title: string): number {
  const declared = title === '' ? -1 : head.findIndex(({ text }) => isSameTitle(text, title))
  if (declared >= 0) return declared
  const heading = head.findIndex(({ block }) => block.attributes.type === 'heading')
  const isOnTop = heading >= 0 && head.slice(0, heading).every(({ text }) => text.length <= longestHeadline)
  const top = head.findIndex(({ block }) => block.attributes.level === 1)
  if (top >= 0 && top <= 3) return top
  if (isOnTop && heading <= 1) return heading
  return findHeadlineLine(head)
}

function findHeadlineLine(head: readonly Line[]): number {
  let index = 0
  while (index < 2 && isSectionLabel(head[index]?.text ?? '', head[index + 1]?.text ?? '')) index += 1
  const line = head[index]
  const isFollowed = head.length > index + 1
  return line !== undefined && isFollowed && looksLikeHeadline(line) ? index : -1
}

function looksLikeHeadline({ block, text }: Line): boolean {
  return (
    block.attributes.type === 'paragraph' &&
    text.length >= 3 &&
    text.length <= longestHeadline &&
    !/[.:;,]["”’»]?$/.test(text) &&
    readDateline(text) === '' &&
    readByline(text) === '' &&
    !isStandingDateline(text)
  )
}

function isSameTitle(text: string, title: string): boolean {
  const line = fold(text)
  const whole = fold(title)
  if (line === whole) return line !== ''
  // titles of pages carry the site's name after the headline
  return line.length >= 15 && line.length <= longestHeadline && whole.startsWith(line)
}

function isByline(text: string, declared: string): boolean {
  if (readByline(text) !== '') return true
  const name = fold(cleanByline(declared))
  if (name === '' || text.length > name.length + mostBesideName) return false
  return fold(text) === name || (name.includes(' ') && fold(text).includes(name) && !/[.!?]$/.test(text))
}

/** Between headline and byline, or a heading below the headline and before the text. */
function findDek(head: readonly Line[], headline: number, others: readonly number[]): number {
  const index = headline + 1
  const line = head[index]
  const next = head[index + 1]
  if (headline < 0 || line === undefined || next === undefined || others.includes(index)) return -1
  if (line.text.length > longestDek || readDateline(line.text) !== '') return -1
  const isHeading = line.block.attributes.type === 'heading' && next.block.attributes.type === 'paragraph'
  if (isHeading && (line.block.attributes.level ?? 1) > (head[headline]?.block.attributes.level ?? 0)) {
    return next.text.length > line.text.length || others.includes(index + 1) ? index : -1
  }
  return line.block.attributes.type === 'paragraph' && others.includes(index + 1) ? index : -1
}

function findDateline(head: readonly Line[], taken: readonly number[], standing: number): string {
  if (standing >= 0) return head[standing]?.text ?? ''
  const body = head.filter(
    ({ block }, index) => !taken.includes(index) && block.attributes.type === 'paragraph'
  )
  for (const { text } of body.slice(0, 3)) {
    const dateline = readDateline(text)
    if (dateline !== '') return dateline
  }
  return ''
}

/** The title of an article that shows no headline: what the file calls itself, else its first words. */
function titleWithoutHeadline(declared: string, head: readonly Line[]): string {
  if (declared !== '') return declared
  const first = head[0]?.text ?? ''
  if (first.length <= 80) return first
  return `${first.slice(0, 80).replace(/\s+\S*$/u, '')}…`
}

/** A headline in a plain line is a heading all the same: in exports and for a screen reader. */
function withRole(block: Block, role: BlockRole | undefined): Block {
  if (role === undefined) return block
  const { attributes } = block
  const isPlainHeadline = role === 'headline' && attributes.type === 'paragraph'
  return {
    ...block,
    attributes: isPlainHeadline ? { type: 'heading', level: 1, role } : { ...attributes, role }
  }
}

/** Wire stories end in the initials of their editors ("cgv/ssk"), which are no part of what is published. */
function noteInitials(blocks: readonly Block[]): readonly ImportNote[] {
  const initials = blocks
    .slice(-8)
    .map((block) => textOfBlock(block).trim())
    .find((text) => /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,3}$/.test(text))
  if (initials === undefined) return []
  return [
    {
      code: 'initials',
      message: `“${initials}” looks like the initials of the story's editors; it was kept.`
    }
  ]
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
