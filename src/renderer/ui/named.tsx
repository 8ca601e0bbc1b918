import { showOnOneLine } from '../../core/model/show-hidden'

interface NamedProps {
  /** The names, and whatever else in the sentence somebody else wrote. */
  readonly names: readonly string[]
  /** The sentence around them; none where the one name stands alone. */
  readonly say?: (...names: string[]) => string
}

/**
 * A sentence with names that others chose, or a name alone: each on one line with its hidden characters shown, and set
 * apart, so that neither its line breaks nor its direction can change what stands beside it. A sentence may say a name
 * more than once, or in another order.
 */
export function Named({ names, say = (name = '') => name }: NamedProps) {
  const shown = names.map(showOnOneLine)
  // an empty name is said as the sentence says it
  const sentence = say(...shown.map((name, index) => (name === '' ? '' : `${opening}${index}${closing}`)))
  return sentence.split(standIn).map((part, index) => {
    // every second part is the number of a name
    const name = index % 2 === 0 ? undefined : shown[Number(part)]
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay in their order
    return name === undefined ? part : <bdi key={index}>{name}</bdi>
  })
}

/** Stand for a name while the sentence is said: noncharacters, of which no text is made (Unicode 23.7). */
const opening = '\ufdd0'
const closing = '\ufdd1'
const standIn = /\ufdd0(\d+)\ufdd1/
