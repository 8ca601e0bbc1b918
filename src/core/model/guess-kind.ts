import type { ClaimKind } from './claim'
import { foldWords } from './words-of-claim'

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const numerals =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|(?:m|b|tr)illions?|half|twice|doubled|tripled|a third|a quarter)'
const offices =
  '(?:minister|president|premier|chancellor|secretary|ambassador|governor|mayor|senator|congress(?:wo)?man|chair(?:wo)?man|chairperson|director|chief executive|ceo|spokes(?:wo)?man|spokesperson|general|colonel|captain|judge|justice|professor|king|queen|prince|princess|pope|bishop|leader)'

/** Characters looked at: a claim longer than this is of no one kind. */
const longestLooked = 2000

/** The rules in the order they are tried: the first that fits names the kind. */
const rules: readonly (readonly [ClaimKind, RegExp])[] = [
  ['quote', /["“„«»][^"”“„«»]{2,}["”“«»]|「[^「」]{2,}」|『[^『』]{2,}』|^[‘'].{8,}[’']$/su],
  [
    'legal',
    /\b(?:violat(?:es?|ed|ions? of)|breach(?:es|ed)? of|resolutions?\b.*\b(?:un|u\.n\.|security council)|(?:un|u\.n\.|security council)\b.*\bresolutions?|charged with|convicted|acquitted|indicted|sued|lawsuits?|pleaded|sentenced|guilty|illegal(?:ly)?|unlawful(?:ly)?|arrested|accused of|found liable|sanctions? (?:on|against))\b/iu
  ],
  [
    'superlative',
    /\b(?:(?:for )?the (?:first|last|second|third) (?:time|ever)\b|first .*\bsince\b|(?:the|its|his|her|their|world’s|world's) (?:\w+ )?(?:largest|biggest|smallest|longest|shortest|highest|lowest|oldest|youngest|fastest|deadliest|worst|best|most|least|richest|poorest|only|sole|latest in a series)\b|never before|unprecedented|record(?:-| )(?:high|low|breaking|setting)|more than any|(?:largest|biggest|highest|lowest|worst|most \w+)\b.*\b(?:ever|since|in (?:history|the world)))/iu
  ],
  [
    'forecast',
    /\b(?:will|won[’']t|is (?:expected|set|due|likely|forecast|projected) to|are (?:expected|set|due|likely|forecast|projected) to|expected to|plans? to|intends? to|would (?:be|become|reach))\b/iu
  ],
  [
    'attribution',
    /\b(?:said|says|told|according to|stated|announced that|claim(?:s|ed) that|add(?:s|ed) that|argued|insist(?:s|ed)|denied|confirmed that|reported that|warned that|citing)\b/iu
  ],
  [
    'chronology',
    /\b(?:hours?|days?|weeks?|months?|years?|minutes?|shortly|soon|immediately)\s+(?:\w+\s+)?(?:after|before|earlier|later)\b|\b(?:then|meanwhile|followed by|prior to)\b/iu
  ],
  [
    'causal',
    /\b(?:because(?: of)?|led to|leads to|caused?(?: by)?|due to|as a result(?: of)?|resulted in|owing to|thanks to|prompted|triggered|in response to|therefore)\b/iu
  ],
  [
    'definition',
    /\b(?:is defined as|refers to|known as|so-called|stands for|means that|is a (?:kind|type|form) of)\b/iu
  ],
  [
    'date',
    new RegExp(
      `\\b${months}\\.?\\s*\\d{1,4}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${months}\\b|\\b(?:in|since|by|until|from|of|during)\\s+(?:early |late |mid-?)?(?:1[5-9]|20)\\d\\d\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b(?:on|last|next|this)\\s+${weekdays}\\b|^(?:1[5-9]|20)\\d\\d$|^${weekdays}$|[\\d〇一二三四五六七八九十]+\\s?(?:年|月|日|년|월|일)|\\b(?:yesterday|today|tomorrow)\\b|\\bthe (?:19|20)\\d0s\\b`,
      'iu'
    )
  ],
  [
    'number',
    new RegExp(
      `[$€£¥₩]\\s?\\d|\\d\\s?(?:%|percent|per cent|km|kilomet|miles|m\\b|kg|tons?|dollars|euros|yen|won)|\\b\\d[\\d.,]*\\b|\\p{Nd}|\\b${numerals}\\b`,
      'iu'
    )
  ],
  ['title', new RegExp(`\\b${offices}\\b`, 'iu')],
  [
    'place',
    /^(?:in|at|near|from|off|outside|north of|south of|east of|west of)\s+(?:the\s+)?\p{Lu}|\b(?:in|near|outside|off the coast of|border with|borders with)\s+(?:the\s+)?\p{Lu}\p{Ll}+/u
  ],
  [
    'opinion',
    /\b(?:should|must|ought to|unfortunately|fortunately|I think|we think|in my (?:view|opinion))\b/iu
  ],
  [
    'name',
    /\p{Lu}[\p{Ll}’'-]+(?:\s+(?:(?:de|da|di|der|van|von|bin|al|el|of|the)\s+){0,2}\p{Lu}[\p{L}’'.-]+)+|^\p{Lu}[\p{L}’'-]+$/u
  ]
]

/** What sort of fact these words of an article most likely assert. A first guess for a person to correct. */
export function guessKind(words: string): ClaimKind {
  const text = foldWords(words.slice(0, longestLooked))
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}
