import type { Source } from './source'
import { foldWords } from './words-of-claim'

/** A source and its own words, as far as the evidence quotes them. */
export interface QuotedSource {
  readonly source: Source
  readonly excerpts: readonly string[]
}

/** Two sources that may rest on one origin, and why, in a sentence. A person decides. */
export interface OriginHint {
  readonly left: Source
  readonly right: Source
  readonly reason: string
}

/** As many are compared with each other at most: a claim has rarely more than ten. */
const mostSources = 40

/** Looks for pairs of sources that look as if they had one origin, by their addresses and by what they say. */
export function suggestSharedOrigins(quoted: readonly QuotedSource[]): readonly OriginHint[] {
  const traits = quoted.slice(0, mostSources).map(traitsOf)
  return traits.flatMap((left, index) =>
    traits.slice(index + 1).flatMap((right) => {
      const reason = left.source.id === right.source.id ? null : compareTraits(left, right)
      return reason === null ? [] : { left: left.source, right: right.source, reason }
    })
  )
}

interface Traits {
  readonly source: Source
  /** Host and path without what differs between copies of one page; "" for no address. */
  readonly page: string
  readonly host: string
  readonly title: string
  readonly agencies: ReadonlySet<string>
  readonly isRelease: boolean
  /** Every run of `runLength` words of the excerpts. */
  readonly runs: ReadonlySet<string>
}

function compareTraits(left: Traits, right: Traits): string | null {
  if (left.page !== '' && left.page === right.page) return 'Both are one page.'
  const agency = [...left.agencies].find((name) => right.agencies.has(name))
  if (agency !== undefined) return `Both name ${agency}: they may carry the same agency copy.`
  if ([...left.runs].some((run) => right.runs.has(run))) {
    return `Their own words are the same for ${runLength} words or more.`
  }
  if (left.title.length >= shortestTitle && left.title === right.title) return 'Both have the same title.'
  if (left.isRelease && right.isRelease)
    return 'Both speak of a release or statement: it may be the same one.'
  return left.host !== '' && left.host === right.host ? `Both were published by ${left.host}.` : null
}

function traitsOf({ source, excerpts }: QuotedSource): Traits {
  const { item } = source
  const url = item.URL !== undefined && URL.canParse(item.URL) ? new URL(item.URL) : null
  const host = url === null ? '' : url.hostname.replace(/^(www|m|mobile|amp|edition)\./, '')
  const path = url === null ? '' : decodedPath(url).replace(/\/(amp|index\.html?)?$/, '')
  const authors = (item.author ?? []).map(({ family = '', given = '', literal = '' }) =>
    [given, family, literal].join(' ')
  )
  const longest = excerpts.map((excerpt) => excerpt.slice(0, longestExcerpt))
  const said = [item.title, item['container-title'], item.publisher, item.note, ...authors, ...longest].join(
    '\n'
  )
  const isOnlyHost = path === ''
  return {
    source,
    page: host === '' || isOnlyHost ? '' : host + path,
    host,
    title: foldWords(item.title ?? '').toLowerCase(),
    agencies: new Set(
      agencies.flatMap(({ name, sign, site }) => (sign.test(said) || site.test(host) ? name : []))
    ),
    isRelease: releaseSites.test(host) || releaseWords.test(said) || /press-?release/i.test(path),
    runs: new Set(longest.flatMap(runsOf))
  }
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** So many words running are no chance, and longer than most quotations of one sentence. */
const runLength = 12
const longestExcerpt = 20_000
const shortestTitle = 20

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((_, index) =>
    index + runLength <= words.length ? words.slice(index, index + runLength).join(' ') : []
  )
}

const releaseSites =
  /(^|\.)(prnewswire|businesswire|globenewswire|eurekalert|newswire|presseportal)\.[a-z.]{1,250}$/
const releaseWords = /\b(press|news|media) release\b|\bin a (written |joint )?statement\b|\bcommuniqu[eé]\b/i

/** News agencies: how copy names them, and where they publish. Letters that are a word elsewhere need a sign of copy. */
const agencies: readonly { readonly name: string; readonly sign: RegExp; readonly site: RegExp }[] = [
  { name: 'Reuters', sign: /\bReuters\b/, site: /(^|\.)reuters\.com$/ },
  {
    name: 'the Associated Press',
    sign: /\bAssociated Press\b|\(AP\)|\bAP\b(?= [-–—])/,
    site: /(^|\.)(apnews\.com|ap\.org)$/
  },
  { name: 'AFP', sign: /\bAFP\b|\bAgence France-Presse\b/, site: /(^|\.)afp\.com$/ },
  { name: 'dpa', sign: /\bdpa\b|\bDeutsche Presse-Agentur\b/, site: /(^|\.)dpa\.(com|de)$/ },
  { name: 'EFE', sign: /\bEFE\b/, site: /(^|\.)efe\.com$/ },
  { name: 'ANSA', sign: /\bANSA\b/, site: /(^|\.)ansa\.it$/ },
  { name: 'PA Media', sign: /\bPA Media\b|\bPress Association\b/, site: /(^|\.)pa\.media$/ },
  { name: 'Kyodo', sign: /\bKyodo\b/, site: /(^|\.)kyodonews\.(net|jp)$/ },
  { name: 'Yonhap', sign: /\bYonhap\b/, site: /(^|\.)(yna\.co\.kr|yonhapnews\.co\.kr)$/ },
  { name: 'Xinhua', sign: /\bXinhua\b/, site: /(^|\.)(xinhuanet\.com|news\.cn)$/ },
  { name: 'TASS', sign: /\bTASS\b/, site: /(^|\.)tass\.(com|ru)$/ },
  { name: 'KCNA', sign: /\bKCNA\b|\bKorean Central News Agency\b/, site: /(^|\.)kcna\.kp$/ },
  { name: 'Bloomberg', sign: /\bBloomberg News\b|\(Bloomberg\)/, site: /(^|\.)bloomberg\.com$/ },
  { name: 'UPI', sign: /\bUPI\b/, site: /(^|\.)upi\.com$/ },
  { name: 'APA', sign: /\(APA\)|\bAustria Presse Agentur\b/, site: /(^|\.)apa\.at$/ },
  { name: 'Keystone-SDA', sign: /\bKeystone-SDA\b|\(sda\)/, site: /(^|\.)keystone-sda\.ch$/ },
  { name: 'PTI', sign: /\(PTI\)|\bPress Trust of India\b/, site: /(^|\.)ptinews\.com$/ },
  { name: 'Belga', sign: /\bBelga\b/, site: /(^|\.)belga\.be$/ },
  { name: 'ANP', sign: /\(ANP\)|\bAlgemeen Nederlands Persbureau\b/, site: /(^|\.)anp\.nl$/ },
  { name: 'NTB', sign: /\(©? ?NTB\)|\bNorsk Telegrambyrå\b/, site: /(^|\.)ntb\.no$/ },
  { name: 'TT', sign: /\(TT\)|\bTT Nyhetsbyrån\b/, site: /(^|\.)tt\.se$/ },
  { name: 'Ritzau', sign: /\bRitzau\b/i, site: /(^|\.)ritzau\.(dk|com)$/ },
  { name: 'STT', sign: /\bSTT\b/, site: /(^|\.)stt\.fi$/ },
  { name: 'PAP', sign: /\(PAP\)|\bPolska Agencja Prasowa\b/, site: /(^|\.)pap\.pl$/ },
  { name: 'Anadolu', sign: /\bAnadolu\b/, site: /(^|\.)aa\.com\.tr$/ }
]
