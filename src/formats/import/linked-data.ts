import { listWords } from '../../core/model/list-words'

/** What a page's linked data (JSON-LD of schema.org) says of its article, "" where nothing. */
export interface LinkedData {
  readonly headline: string
  readonly author: string
}

/** Most objects looked at: pages list hundreds of others beside their own article. */
const mostObjects = 2000

/** Reads headline and author from the scripts of the type application/ld+json. What is malformed is left out. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    for (const object of objectsIn(parseJson(script))) {
      if (!isArticle(object['@type'])) continue
      const headline = textOf(object.headline) || textOf(object.name)
      if (headline !== '') return { headline, author: namesOf(object.author) }
    }
  }
  return { headline: '', author: '' }
}

type JsonObject = Readonly<Record<string, unknown>>

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return null
  }
}

/** The objects at the top and in lists and graphs below it, nearest first. */
function objectsIn(value: unknown): readonly JsonObject[] {
  const objects: JsonObject[] = []
  const queue: unknown[] = [value]
  for (let index = 0; index < queue.length && index < mostObjects; index += 1) {
    const item = queue[index]
    if (Array.isArray(item)) queue.push(...item.slice(0, mostObjects))
    else if (isObject(item)) {
      objects.push(item)
      if ('@graph' in item) queue.push(item['@graph'])
      if ('mainEntity' in item) queue.push(item.mainEntity)
    }
  }
  return objects
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.some((name) => typeof name === 'string' && /(?:Article|BlogPosting|Report)$/.test(name))
}

function namesOf(author: unknown): string {
  const authors: readonly unknown[] = Array.isArray(author) ? author.slice(0, 12) : [author]
  const names = authors.map((item) => textOf(isObject(item) ? item.name : item))
  return listWords(names.filter((name) => name !== ''))
}

/** Sites put HTML entities and tags into their data. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .slice(0, 1000)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|quot|apos|#39|#x27|nbsp);/g, (entity) => entities.get(entity) ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&nbsp;', ' ']
])
