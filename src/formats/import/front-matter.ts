/** What the head of a Markdown file says of the article, "" where nothing. */
export interface FrontMatter {
  readonly title: string
  readonly author: string
  readonly language: string
  /** The text below it. */
  readonly body: string
}

/**
 * Reads the block of "key: value" lines between two lines of dashes that many programs put above Markdown. Only
 * title, author and language are read, in the plain forms of YAML: a value, quoted or not, or a list of them.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text.slice(0, 20_000)
  )
  const head = match?.[1] ?? ''
  if (match === null || !/^[\w-]+[ \t]*:/m.test(head)) {
    return { title: '', author: '', language: '', body: text }
  }
  const values = readValues(head)
  const first = (...keys: readonly string[]) =>
    keys.map((key) => values.get(key)).find((found) => found?.length) ?? []
  return {
    title: first('title', 'headline')[0] ?? '',
    author: first('author', 'authors', 'byline').join(' and '),
    language: first('lang', 'language', 'locale')[0] ?? '',
    body: text.slice(match[0].length)
  }
}

function readValues(head: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  let open: string[] = []
  for (const line of head.split(/\r?\n/)) {
    const [, key, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    const item = /^[ \t]*-[ \t]+(.+)$/.exec(line)?.[1]
    if (key !== undefined) {
      open = readScalars(value ?? '')
      values.set(key.toLowerCase(), open)
    } else if (item !== undefined) open.push(unquote(item))
  }
  return values
}

function readScalars(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1]
  const parts = list === undefined ? [value] : list.split(',')
  return parts.map(unquote).filter((part) => part !== '')
}

function unquote(value: string): string {
  const trimmed = value.trim()
  const quoted = /^"(.*)"$/.exec(trimmed)?.[1] ?? /^'(.*)'$/.exec(trimmed)?.[1]
  return quoted?.replaceAll('\\"', '"').replaceAll("''", "'") ?? trimmed
}
