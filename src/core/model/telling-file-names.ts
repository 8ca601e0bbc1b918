import { foldLetters, plainSigns } from './fold-letters'
import { isFormOf } from './name-forms'
import { foldPhrase, type TellingSource, tellingNamesOf } from './telling-names'
import { makeTells, type OrdinaryWords, type Tells } from './telling-words'

/** Least letters of a name that tells within a longer word: okonkwomemo. */
const leastInWord = 4

/** Least letters of a name that tells across what parts the words: okon-kwo. */
const leastAcross = 6

/**
 * Whether the name of a file says who one of these sources is. Names of files are run together and written in small letters,
 * so more counts than in sentences: a name as a word in whatever letters, also where a change of case or a digit parts it
 * from others, and a name of four letters or more within a word, unless the article writes that word in small letters.
 */
export function makeFileNameTells(
  sources: readonly TellingSource[],
  ordinary: OrdinaryWords = new Map()
): Tells {
  const inWords = makeTells(sources, ordinary)
  const { names, phrases } = tellingNamesOf(sources)
  const called = [...new Set(names.map(({ word }) => word))]
  const across = [...called, ...phrases]
    .map(lettersOf)
    .filter((letters, index) => [...letters].length >= (index < called.length ? leastAcross : leastInWord))
  const isNamed = (word: string): boolean => {
    const isArticles = ordinary.has(word)
    return called.some(
      (name) =>
        word === name ||
        (!isArticles && (isFormOf(word, name) || ([...name].length >= leastInWord && word.includes(name))))
    )
  }
  return (fileName) => {
    const words = wordsOf(fileName)
    const letters = lettersOf(foldPhrase(fileName))
    return (
      inWords(fileName) ||
      inWords(words.join(' ')) ||
      words.some((word) => isNamed(foldLetters(word))) ||
      across.some((name) => letters.includes(name))
    )
  }
}

/** The words of a file's name, each as it is and parted where its case changes: "MrOkonkwo2", "Mr", "Okonkwo". */
function wordsOf(fileName: string): readonly string[] {
  const whole = plainSigns(fileName).match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  const parted = whole.flatMap((word) =>
    word.split(/(?=\p{Lu})(?<=\p{Ll}\p{M}*)|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
  )
  return [...new Set([...parted, ...whole])]
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
