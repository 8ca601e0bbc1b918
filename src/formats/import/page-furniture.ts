import { type Block, textOfBlock } from '../../core/article/block-schema'
import type { FurnitureOffer, ImportedArticle } from '../../core/article/imported-article'

/** Lines that stand below articles on news pages, in small letters. */
const phrases: ReadonlySet<string> = new Set([
  'advertisement',
  'advertisements',
  'back to top',
  'back to top button',
  'click to share',
  'comments',
  'contact us',
  'continue reading',
  'copy link',
  'facebook',
  'follow us',
  'instagram',
  'leave a comment',
  'leave a reply',
  'like this',
  'linkedin',
  'load more',
  'loading',
  'log in',
  'newsletter',
  'newsletters',
  'next',
  'next article',
  'next post',
  'no comments',
  'permissions',
  'post a comment',
  'previous',
  'previous article',
  'previous post',
  'print',
  'print this article',
  'privacy policy',
  'read next',
  'republish this article',
  'report an error',
  'save',
  'scroll to top',
  'share',
  'share article',
  'share on facebook',
  'share on twitter',
  'share on whatsapp',
  'share on x',
  'share this',
  'share this article',
  'share this story',
  'show comments',
  'sign in',
  'sign up',
  'skip to content',
  'sponsored',
  'sponsored content',
  'submit',
  'subscribe',
  'subscribe now',
  'support our journalism',
  'telegram',
  'terms of use',
  'terms of service',
  'top',
  'tweet',
  'twitter',
  'view comments',
  'whatsapp',
  'write a comment',
  'email',
  'e-mail',
  'email this article'
])

/** Headings of lists of other articles: what follows them in short lines belongs to them. */
const listHeadings: ReadonlySet<string> = new Set([
  'also read',
  'editors picks',
  "editor's picks",
  "editors' picks",
  'keep reading',
  'latest',
  'latest news',
  'latest stories',
  'more from this author',
  'more like this',
  'more news',
  'more on this',
  'more on this story',
  'more stories',
  'more to read',
  'most popular',
  'most read',
  'most viewed',
  'popular',
  'popular now',
  'read also',
  'read more',
  'recommended',
  'recommended for you',
  'recommended stories',
  'related',
  'related articles',
  'related content',
  'related news',
  'related posts',
  'related stories',
  'related topics',
  'see also',
  'tags',
  'top stories',
  'topics',
  'trending',
  'trending now',
  'what to read next',
  'you may also like',
  'you might also like'
])

/** Openings of lines that name the page's owner, its tags or its letters. */
const openings =
  /^(?:©|\(c\)|copyright\b|all rights reserved|filed under:|tagged:|tags:|topics:|share (?:this )?on\b|sign up (?:for|to)\b|subscribe (?:to|for)\b|get (?:the|our) .{0,30}newsletter|follow us on\b|read more:|related:)/

/** Longest line of furniture, characters, and longest headline in a list of other articles. */
const longestLine = 120

/** Most lines below a heading such as "Related articles" that are taken for headlines of others. */
const mostHeadlines = 12

/**
 * Finds the blocks at the end of an article that look like the page's and not the article's. Only an offer: the
 * person decides. The first block and any full sentence after it are never offered.
 */
export function offerFurniture(blocks: readonly Block[]): FurnitureOffer | null {
  const texts = blocks.map(textOfBlock)
  let from = texts.length
  while (from > 1 && isFurnitureLine(texts[from - 1] ?? '')) from -= 1
  from = includeListAbove(texts, from)
  return from === texts.length ? null : { fromBlock: from, texts: texts.slice(from) }
}

/** The article without the blocks that were offered as furniture. */
export function dropFurniture(article: ImportedArticle): ImportedArticle {
  if (article.furniture === null) return article
  return { ...article, blocks: article.blocks.slice(0, article.furniture.fromBlock), furniture: null }
}

/** Moves the start of the furniture up to the heading of a list of other articles' headlines, if there is one. */
function includeListAbove(texts: readonly string[], from: number): number {
  for (let index = from - 1; index > 0 && from - index <= mostHeadlines + 1; index -= 1) {
    const text = texts[index] ?? ''
    if (listHeadings.has(fold(text))) return includeListAbove(texts, skipLines(texts, index))
    if (!isFurnitureLine(text) && !looksLikeHeadline(text)) break
  }
  return from
}

function skipLines(texts: readonly string[], from: number): number {
  let start = from
  while (start > 1 && isFurnitureLine(texts[start - 1] ?? '')) start -= 1
  return start
}

function isFurnitureLine(text: string): boolean {
  const folded = fold(text)
  return (
    text.length <= longestLine &&
    (phrases.has(folded) || listHeadings.has(folded) || openings.test(text.trim().toLowerCase()))
  )
}

function looksLikeHeadline(text: string): boolean {
  return text.length <= longestLine && !/[.!?;:,]["”’»)]?$/.test(text.trim())
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s•·|»›↑▲^-]+|(?<![\s:.…!»›↑▲^])[\s:.…!»›↑▲^]+$/g, '')
    .replace(/\s+/g, ' ')
}
