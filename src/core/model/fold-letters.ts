/** Letters that do not fall apart into a plain one and a mark, as people write them without one. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه'
}

/** Accents, vowel points and the stroke that lengthens Arabic words. Marks of other scripts are letters to their readers. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g

/** The text in small letters without accents and points, so that a name is found however carefully it is typed. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[ßøłđðþıæœςٱىیکة]/g, (letter) => plainLetters[letter] ?? letter)
}

/** One sign for each apostrophe, and none that cannot be seen: what a name may be hidden by. NFKC. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘ʼʹ′`´]/g, "'")
}
