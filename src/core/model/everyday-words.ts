/**
 * English words that are names of people, too. As a name such a word is written with a capital, so in small letters it is
 * none. Words of other languages are told from the article: see makeTells.
 */
const everyday = words(
  `august ball bank banks bay beach bell best bird black bond book bridge bright brook brown bush camp case cash chance chase
  church clay cliff close coach court cross day dawn dean dear deputy desk director drew east early english faith fall falls
  farmer fast field fields fish flood flowers ford forest fox frank freeman french friend frost gates gay glass gold good
  grace grant grave gray green grey grove guy hall hand harbour harbor hardy head heart hill hills holiday hope house hunt
  hunter ice iron ivory joy judge june just justice keen key keys kind king knight lake lamb lane large law leader little
  lodge long love low luck lucky major man manager mark market marsh master masters mercy mild mill ministry moon more
  morning mount nation new night noble north office officer olive page park parks peace pearl pen pepper pike place pool poor
  pope post pound power prayer president press price pride priest prime prince quick rain read reader ready rice rich ring
  rise river rivers road rob robin rock rose round royal ruby rush sage salt sand savage school sea self senator sharp short
  silver sky small smart snow song south speaker spokesman spokeswoman spring stand star steel stern still stock stone storm
  story street strong summer sun swan swift sword temple tiger tower town trip true trust union vale van violet wall war ward
  water waters way weeks well wells west white wild wise winter witness wolf wood woods word worth year young`
)

/** English words that sentences are made of: at the beginning of one, their capital does not make them a name. */
const small = words(
  `a about after all also am an and any are as ask at be been but by call can could did do does each even every few for from
  get got had has have he her here him his how i if in into is it its let like look make many may me might more most much
  must my near never next no nor not now of off oh ok on once one only or our out over own per re same see she should since
  so some such than that the their them then there these they this those to too two under until up us use very was we were
  what when where which while who whom whose why will with would yes yet you your`
)

/** Those of them that stand before a verb: before "confirmed" or "says", one is a name after all. */
const auxiliary = words('can may might must will')

/** What stands before a name, and whose word is no part of who somebody is. */
const titles = words(
  `mr mrs ms miss mx sir dame lord lady madam dr prof professor doctor col colonel gen general capt captain lt lieutenant sgt
  sergeant maj major cpl corporal adm admiral cmdr commander judge justice president minister deputy director ambassador
  senator secretary governor mayor chief officer agent inspector detective chairman sheikh sheik imam rabbi father mother
  brother sister rev reverend bishop cardinal pastor herr frau monsieur madame mademoiselle mme mlle senor senora srta sra
  signor signora dott ing lic pan pani السيد الدكتور الشيخ الاستاذ`
)

/** What joins the parts of a name. */
const particles = words(
  `da das de dei del della den der des di do dos du e el en i la las le los ten ter van vom von y zu zum zur af av al ul ud bin
  bint ibn ben abu abd umm and und ap mac mc st san santa thi بن بنت ابن`
)

/** What stands behind a name. */
const suffixes = words('jr sr phd md msc mba mp mep esq ii iii iv')

/** Whether a word (see foldLetters) in small letters says nothing of a person of that name. */
export function isEverydayWord(word: string): boolean {
  return everyday.has(word) || small.has(word)
}

/** Whether a word (see foldLetters) at the beginning of a sentence says nothing of a person of that name. */
export function isSmallWord(word: string): boolean {
  return small.has(word)
}

/** Whether a word may begin a question or a short sentence without a subject: "Will check", "May be wrong". */
export function isAuxiliary(word: string): boolean {
  return auxiliary.has(word)
}

/** The words of a name without titles, joining words and what stands behind it: each can be what notes call the person by. */
export function callNames(name: readonly string[], fold: (word: string) => string): readonly string[] {
  const whole = name.filter((word) => !suffixes.has(fold(word)))
  return whole.filter((word, index) => {
    const folded = fold(word)
    const isLast = index === whole.length - 1
    if (isLast && whole.length > 1) return true
    if (titles.has(folded)) return false
    return index === 0 ? word !== folded || !particles.has(folded) : !particles.has(folded)
  })
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
