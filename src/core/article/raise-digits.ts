const raised: ReadonlyMap<string, string> = zip('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ')
const lowered: ReadonlyMap<string, string> = zip('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')

/**
 * Text of a raised or lowered element in plain characters. Numbers become their raised characters, because 10² set
 * level reads as another number; a text with any other character ("th", "[1]") stays as it is.
 */
export function raiseDigits(text: string, how: 'sup' | 'sub'): string {
  const table = how === 'sup' ? raised : lowered
  const characters = Array.from(text, (character) => table.get(character))
  return characters.includes(undefined) ? text : characters.join('')
}

function zip(from: string, to: string): ReadonlyMap<string, string> {
  const characters = Array.from(to)
  return new Map(Array.from(from, (character, index) => [character, characters[index] ?? character]))
}
