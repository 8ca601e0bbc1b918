/**
 * Abbreviations whose full stop ends no sentence by itself, by language, without that full stop. Lists are those of news
 * copy, checked against Unicode's suppressions (CLDR 46) and sentencex (Wikimedia); see docs/decisions/0023.
 */
interface Abbreviations {
  /** Stand before a name: never the end of a sentence. */
  readonly beforeName: string
  /** Stand before a number; anywhere else the full stop is one. */
  readonly beforeNumber: string
  /** End a sentence only where a word follows that begins one. */
  readonly perhaps: string
  /** Words that begin a sentence and, after an abbreviation, hardly ever a name. */
  readonly starters: string
}

const english: Abbreviations = {
  beforeName:
    'Mr Mrs Ms Mx Messrs Dr Drs Prof Sen Sens Rep Reps Gov Gen Adm Col Maj Capt Cmdr Lt Sgt Cpl Pvt Brig Rev Fr Hon Msgr Supt Det Insp Pres Amb Atty vs v cf eg ie e.g i.e viz approx ca',
  beforeNumber: 'No Nos no nos p pp vol Vol fig Fig art Art sec Sec ch Ch para',
  perhaps:
    'St Mt Ft Jr Sr Inc Corp Ltd Co Cos Bros plc Dept Univ Assn Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo etc al a.m p.m Ph.D',
  starters:
    'A After All Also Although An And Another Any As At Because Before But By Did Do Does During Each Even Every For From Had Has Have He Her Here His How However I If In Instead It Its Many May Meanwhile More Most My Neither No None Nor Not Now Of On Once One Only Or Other Our She Since So Some Still Such Than That The Their Then There These They This Those Though Through To Under Until We Were What When Where Whether Which While Who Why With Would Yet You Your'
}

const german: Abbreviations = {
  beforeName:
    'Hr Hrn Fr Frl Dr Prof Dipl Ing St Gebr Kard Gen Abg Min Präs bzw z z.B z.b d.h u.a v.a sog ca vgl Vgl inkl exkl geb gest ggf evtl',
  beforeNumber: 'Nr Nrn S Art Abs Kap Bd Abb Ziff',
  perhaps:
    'usw etc Mio Mrd Tsd Jh Str v v.Chr n.Chr Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Inc Co Corp Ltd a.D e.V i.R',
  starters:
    'Aber Alle Allerdings Als Am An Auch Auf Aus Bei Beide Bis Da Dabei Dafür Damit Danach Dann Das Dass Dazu Dem Den Denn Der Deren Des Deshalb Die Diese Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer Er Es Für Gegen Hier Ich Ihr Ihre Im In Insgesamt Ist Jede Jeder Kein Keine Man Mehr Mit Nach Nachdem Nicht Noch Nun Nur Ob Oder Ohne Sein Seine Seit Sie Sind So Sowohl Trotz Über Um Und Unter Viele Vom Von Vor Während War Waren Was Weil Wenn Wer Wie Wir Wird Wo Zu Zudem Zum Zur Zwar Zwischen'
}

const french: Abbreviations = {
  beforeName: 'M MM Mme Mmes Mlle Mlles Dr Pr Prof Me Mgr Gén Col St Ste env cf p.ex',
  beforeNumber: 'p pp art vol chap fig no nos av apr',
  perhaps: 'etc janv févr avr juil sept oct nov déc Cie Inc Corp Ltd J.-C',
  starters:
    'À Ainsi Alors Après Au Aucun Aussi Autre Aux Avant Avec Car Ce Cela Celui Ces Cet Cette Chaque Chez Ces Comme Dans De Depuis Des Dès Deux Du Elle Elles En Enfin Entre Et Il Ils Je Jusqu La Le Les Leur Lors Lorsque Mais Malgré Même Nous On Or Ou Où Par Parce Pendant Plus Plusieurs Pour Pourtant Puis Quand Que Quelle Qui Sa Sans Se Selon Ses Si Son Sous Sur Tous Tout Toute Un Une Vers Vous'
}

const spanish: Abbreviations = {
  beforeName:
    'Sr Sra Sres Sras Srta Dr Dra Dres D Dña Da Prof Profa Gral Cnel Cap Tte Lic Ing Mons Rvdo Sto Sta Ud Uds vs cf p.ej aprox',
  beforeNumber: 'núm núms pág págs p pp art arts vol cap fig n',
  perhaps:
    'etc Cía Inc Corp Ltd Ltda Jr a.m p.m a m EE EE.UU UU c ene feb mar abr jun jul ago sept oct nov dic',
  starters:
    'A Además Al Algunos Ante Antes Así Aunque Cada Como Con Cuando De Del Desde Después Durante El Él Ella Ellas Ellos En Entonces Entre Era Es Esa Ese Eso Esta Este Esto Estos Fue Ha Hasta Hay La Las Le Lo Los Luego Mientras Muchos Ni No Nosotros O Otra Otro Para Pero Por Porque Pues Que Qué Quien Se Según Ser Si Sin Sobre Son Su Sus También Tanto Todo Todos Tras Un Una Unos Y Ya Yo'
}

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish
}

/** What tells in a language whether a full stop ends a sentence. */
export interface StopRules {
  /** These hold of the words up to and with the full stop. */
  readonly beforeName: RegExp
  readonly beforeNumber: RegExp
  readonly perhaps: RegExp
  /** Holds of the words after it that begin a sentence. */
  readonly starter: RegExp
  /** A number with a full stop is "the first", "the second". */
  readonly hasOrdinals: boolean
}

const made = new Map<string, StopRules>()

/** The rules of a language, a BCP 47 tag; those of English for languages of which Stet knows none. */
export function stopRulesOf(language: string): StopRules {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const known = made.get(primary)
  if (known !== undefined) return known
  const rules = rulesOf(byLanguage[primary] ?? english, primary === 'de')
  made.set(primary, rules)
  return rules
}

function rulesOf(words: Abbreviations, hasOrdinals: boolean): StopRules {
  return {
    beforeName: endingIn(words.beforeName),
    beforeNumber: endingIn(words.beforeNumber),
    // single capitals are initials, letters with full stops between them "U.S." or "z.B."
    perhaps: endingIn(words.perhaps, '\\p{Lu}|(?:\\p{L}\\.[ \\u00a0\\u202f]?)+\\p{L}'),
    starter: new RegExp(
      `^[\\s\\p{Ps}\\p{Pi}"'¿¡]*(?:${alternatives(words.starters)})(?![\\p{L}\\p{M}.’'-]*\\.(?!\\s*$))(?![\\p{L}\\p{M}])`,
      'u'
    ),
    hasOrdinals
  }
}

function endingIn(words: string, ...more: readonly string[]): RegExp {
  const choices = [alternatives(words), ...more].join('|')
  return new RegExp(`(?:^|[\\s\\p{Ps}\\p{Pi}"'\\u2013\\u2014/-])(?:${choices})\\.\\s*$`, 'u')
}

function alternatives(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replaceAll('.', '\\.\\s?'))
    .join('|')
}
