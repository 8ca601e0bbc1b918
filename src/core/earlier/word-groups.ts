/**
 * Words that turn what a sentence says, in groups that say the same: two statements agree only where both have a word of the
 * group or neither has. Folded (see foldLetters), in English the forms that are met in news.
 */
const english: Readonly<Record<string, string>> = {
  not: 'not no never none nobody nothing neither nor without cannot denied deny denies denying refuse refused refuses failed fail fails hardly rarely barely scarcely seldom lack lacks lacked lacking avoid avoided avoids avoiding false falsely untrue myth hoax fake unlike little few',
  if: 'if unless whether',
  tried: 'try tries tried trying attempt attempted attempts attempting nearly almost',
  minus: 'minus negative',
  up: 'rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing grow grows grew grown growing gain gains gained jump jumped jumps soar soared surge surged up',
  down: 'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing shrink shrank sink sank slump slumped plunge plunged cut cuts down',
  more: 'more over above exceed exceeds exceeded least minimum',
  less: 'less fewer under below most maximum',
  only: 'only just sole solely',
  all: 'all every each both entire whole',
  dead: 'kill kills killed killing dead die dies died dying slain death deaths',
  hurt: 'injure injures injured injuring wound wounds wounded wounding hurt injuries',
  held: 'arrest arrests arrested detain detains detained jail jailed imprisoned',
  charged: 'charge charged charges accuse accused accuses indicted',
  convicted: 'convict convicted guilty sentenced',
  acquitted: 'acquit acquitted innocent cleared exonerated',
  born: 'born birth births',
  before: 'before until previous previously prior former formerly',
  after: 'after since following afterwards',
  first: 'first earliest oldest',
  second: 'second',
  third: 'third',
  last: 'last latest final youngest newest',
  high: 'highest largest biggest greatest longest tallest richest record',
  low: 'lowest smallest least shortest poorest',
  win: 'win wins won winning beat beats defeat defeated defeats victory',
  lose: 'lose loses lost losing loss',
  buy: 'buy buys bought buying acquire acquired acquires purchase purchased',
  import: 'import imports imported importing',
  sell: 'sell sells sold selling sale',
  export: 'export exports exported exporting',
  accept:
    'accept accepts accepted approve approved approves agree agreed agrees support supported supports allow allowed allows back backed',
  reject:
    'reject rejects rejected oppose opposed opposes ban banned bans bars barred veto vetoed against block blocked',
  open: 'open opens opened opening begin begins began begun start starts started launch launches launched enter entered join joined',
  close:
    'close closes closed closing end ends ended ending finish finished stop stopped stops leave left leaves quit',
  said: 'say says said saying tell tells told state stated states announce announced announces claim claimed claims according added warned',
  future:
    'will would shall going plan plans planned intend intends intended expect expects expected forecast projected aim aims hope hopes',
  possible:
    'may might could can possibly perhaps probably likely alleged allegedly reportedly suspected apparently',
  half: 'half',
  double: 'double doubled doubles twice twofold',
  triple: 'triple tripled triples threefold thrice',
  quarter: 'quarter quarters',
  north: 'north northern',
  south: 'south southern',
  east: 'east eastern',
  west: 'west western',
  new: 'new newly',
  man: 'man men male males boy boys husband father son brother he his him',
  woman: 'woman women female females girl girls wife mother daughter sister she her',
  percent: 'percent percentage percents',
  dollar: 'dollar dollars',
  euro: 'euro euros',
  pound: 'pound pounds',
  yen: 'yen',
  kilometre: 'km kilometre kilometres kilometer kilometers',
  mile: 'mile miles',
  metre: 'metre metres meter meters',
  foot: 'foot feet',
  ton: 'ton tons tonne tonnes',
  year: 'year years annual annually yearly',
  month: 'month months monthly',
  week: 'week weeks weekly',
  day: 'day days daily',
  hour: 'hour hours hourly',
  minute: 'minute minutes'
}

const negations: Readonly<Record<string, string>> = {
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne bestreitet bestritt dementiert',
  fr: 'ne n pas aucun aucune jamais rien personne ni sans dementi',
  es: 'no nunca ningun ninguna ninguno nadie nada ni sin tampoco',
  it: 'non mai nessun nessuno nessuna niente nulla ne senza',
  pt: 'nao nunca nenhum nenhuma ninguem nada nem sem'
}

/** Words that mean another day, or somebody else, in another article. */
const looseSources: Readonly<Record<string, string>> = {
  en: String.raw`he|she|they|it|we|i|his|her|hers|him|them|their|its|our|this|these|those|today|yesterday|tomorrow|tonight|now|nowadays|currently|recently|ago|so far|to date|(?:this|last|next|past|coming|previous) (?:\p{L}+ )?(?:day|night|morning|evening|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season)s?|(?:on |last |next |this )(?:mon|tues|wednes|thurs|fri|satur|sun)day`,
  de: `er|sie|es|wir|ich|sein|seine|ihr|ihre|dieser|diese|dieses|heute|gestern|morgen|jetzt|derzeit|zurzeit|kürzlich|vor kurzem|bisher|(?:diese|letzte|vorige|vergangene|nächste|kommende)[nmrs]? (?:Tag|Woche|Monat|Jahr|Quartal|Jahrzehnt|Jahrhundert)(?:e?s)?|am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)`,
  fr: `il|elle|ils|elles|nous|je|son|sa|ses|leur|leurs|aujourd[’']hui|hier|demain|maintenant|actuellement|récemment|il y a|(?:semaine|mois|année|an|trimestre) (?:dernière|dernier|prochaine|prochain|passée|passé)|cette (?:semaine|année)|ce mois`,
  es: `él|ella|ellos|ellas|nosotros|yo|su|sus|hoy|ayer|mañana|ahora|actualmente|recientemente|hace|(?:semana|mes|año|trimestre) (?:pasad[oa]|próxim[oa])|est[ea] (?:semana|mes|año)`
}

const groupOfEnglish = new Map(
  Object.entries(english).flatMap(([group, words]) => words.split(' ').map((word) => [word, group] as const))
)
const groupOfNegation = new Map(
  Object.entries(negations).map(([language, words]) => [language, new Set(words.split(' '))] as const)
)

/** The group of words that a folded word turns a statement with; null for a word of no group. `language` is a primary tag. */
export function groupOfWord(word: string, language: string): string | null {
  if (language === 'en') return /n't$/u.test(word) ? 'not' : (groupOfEnglish.get(word) ?? null)
  return groupOfNegation.get(language)?.has(word) === true ? 'not' : null
}

const loosePatterns = new Map(
  Object.entries(looseSources).map(
    ([language, source]) => [language, new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu')] as const
  )
)

/** The first words in a text that mean another day, or somebody else, in another article (“last year”, “she”); "" for none. */
export function looseWords(text: string, language: string): string {
  return loosePatterns.get(language)?.exec(text)?.[0].trim() ?? ''
}
