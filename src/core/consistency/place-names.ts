import { foldLetters } from '../model/fold-letters'

/** Continents, states and cities that news is full of and that Intl does not name. */
const others =
  'africa america asia europe australia washington london paris berlin moscow beijing tokyo kyiv kiev jerusalem gaza arizona arkansas california carolina colorado dakota florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming england scotland wales ireland korea virginia charlotte austin dallas houston madison jackson lincoln orlando sydney florence'

let known: ReadonlySet<string> | null = null

/** Whether a word is the name of a country, or of one of a few other places. */
export function isPlaceName(word: string): boolean {
  known ??= new Set([...countries(), ...others.split(' ')])
  return known.has(foldLetters(word))
}

function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters.flatMap((first) =>
    letters.flatMap((second) =>
      (names.of(first + second) ?? '')
        .split(/[^\p{L}\p{M}]+/u)
        .filter((word) => word.length > 3)
        .map(foldLetters)
    )
  )
}
