/**
 * How names change in sentences: English and German genitives, the cases of Slavic, Baltic, Finnic, Turkic, Hungarian and
 * Greek, and what Arabic and Hebrew write before a name. All words as foldLetters gives them.
 */

const latinEndings = words(
  `s es en ens n
   a u y i e o em om am im ym ie iem ow owi owie owa owej owego ovi ovia ove ova ovu ovou ov ev ego eho emu imu ej iej ich ych
   imi ymi ami ach ama ima ou um
   ia ta in na ssa sta lla lta lle ksi ista illa ilta ille le lt l st sse ga d ks
   t at et ot nak nek val vel hoz hez ban ben bol ba be ra re rol tol nal nel ert
   nin nun nu ni yi yu ya ye de da den dan te ten tan la yla
   ui ai aus is as us ul ului lui`
)
/** Of a short name: what hardly begins another one. */
const shortLatinEndings = words('s owi ovi iem em om ego')

const cyrillicEndings = words(
  `а у ом ем ым им е и ы я ю ои еи ою ею ь ов ев ам ями ами ах ях ові еві ів єм ова ове ову овои овых овым ина ину ином инои
   ского скому ским`
)

interface Stem {
  /** What the name ends with in the nominative. */
  readonly nominative: RegExp
  readonly least: number
  readonly endings: ReadonlySet<string>
}

/** Endings that take the place of the nominative's. */
const stems: readonly Stem[] = [
  // Wałęsa, Nováková, Kowalska
  {
    nominative: /a$/,
    least: 5,
    endings: words('y ie e i o a ow owie ej iej u ou ovi owi am ach ami ych ym im')
  },
  // Kościuszko, Matějko
  { nominative: /o$/, least: 5, endings: words('i a u em owi ovi ce ku') },
  // Kowalski, Novotný
  { nominative: /[iy]$/, least: 5, endings: words('ego eho iego iemu emu ej ou ich ych im ym a') },
  // Kazlauskas, Butkus, Žukauskis
  { nominative: /as$/, least: 6, endings: words('o ui a u e ai us ams iene ienes') },
  { nominative: /us$/, least: 6, endings: words('aus ui u umi uje iene') },
  { nominative: /[iy]s$/, least: 6, endings: words('io iui iu yje iene ienes') },
  // Bērziņš, Kalniņš
  { nominative: /[b-df-hj-np-tv-z]s$/, least: 5, endings: words('a am u i') },
  // Παπαδόπουλος, Μητσοτάκης, Σαμαράς
  { nominative: /οσ$/, least: 5, endings: words('ου ο ε ω') },
  { nominative: /ησ$/, least: 5, endings: words('η') },
  { nominative: /ασ$/, least: 5, endings: words('α') },
  // Толстой, Достоевский, Крутых stays
  {
    nominative: /(?:ои|ии|ыи)$/,
    least: 5,
    endings: words('ого ому им ым ом ая ои ую ие ые их ых его ему ем')
  },
  // Лукашенко, Павлова, Горький, Цой, Гоголь
  { nominative: /[аяоеи]$/, least: 3, endings: words('и ы е у ю ои еи ою ею ом ем а я ові') },
  { nominative: /ь$/, least: 4, endings: words('я ю ем е') }
]

/** The beginning that every form of a name has; "" for names before which something is written. */
export function beginningOf(name: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? '' : name.slice(0, 2)
}

/** Whether a word of a text is the name, or the name in another case. */
export function isFormOf(word: string, name: string): boolean {
  if (word === name) return true
  if (/\p{Script=Arabic}/u.test(name)) return isArabicForm(word, name)
  if (/\p{Script=Hebrew}/u.test(name))
    return word.endsWith(name) && /^[ושמהבלכ]{1,3}$/.test(word.slice(0, -name.length))
  if (word.startsWith(`${name}'`)) return /^'\p{L}{0,6}$/u.test(word.slice(name.length))
  if (/[sxz]$/.test(name) && word === `${name}'`) return true
  const rest = word.startsWith(name) ? word.slice(name.length) : null
  if (rest !== null && isEnding(rest, name)) return true
  return isStemForm(word, name)
}

function isEnding(rest: string, name: string): boolean {
  const { length } = [...name]
  if (/^\p{Script=Latin}/u.test(name)) {
    if (length <= 3) return length === 3 ? shortLatinEndings.has(rest) : rest === 's'
    // Korholaan: into it
    return latinEndings.has(rest) || (/[aeiouy]$/.test(name) && rest === `${name.at(-1)}n`)
  }
  if (/^\p{Script=Cyrillic}/u.test(name)) return length >= 3 && cyrillicEndings.has(rest)
  if (/^\p{Script=Greek}/u.test(name)) return length >= 4 && /^(?:α|ε|η|ο|ου|σ|ων)$/.test(rest)
  if (!/^\p{L}/u.test(name)) return false
  // postpositions and particles are written onto the name
  if (/^\p{Script=Hangul}/u.test(name)) return length >= 2 && [...rest].length <= 4
  return length >= 3 && [...rest].length <= 4
}

function isStemForm(word: string, name: string): boolean {
  // Virtanen: Virtasen, Virtaselle
  if (/...nen$/.test(name) && word.startsWith(`${name.slice(0, -3)}s`)) return true
  // Němec: Němce; Pavel: Pavla; Гладец: Гладца
  const moving = /^(.{2,}[^aeiouyаеиоуыэюя])[eеоo]([cklrкцл])$/u.exec(name)
  if (moving !== null) {
    const stem = `${moving[1]}${moving[2]}`
    const rest = word.startsWith(stem) ? word.slice(stem.length) : ''
    if (rest !== '' && isEnding(rest, `${stem}${stem}`)) return true
  }
  return stems.some(({ nominative, least, endings }) => {
    if (name.length < least || !nominative.test(name)) return false
    const stem = name.replace(nominative, '')
    return word.startsWith(stem) && endings.has(word.slice(stem.length))
  })
}

/** "And", "by", "to", "like" are written onto the word, and "to the" is one with the article. */
function isArabicForm(word: string, name: string): boolean {
  if (word.endsWith(name) && /^[وف]?[بلك]?$/.test(word.slice(0, -name.length))) return true
  const core = name.startsWith('ال') ? name.slice(2) : ''
  return core !== '' && (word === `لل${core}` || word === `ولل${core}`)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
