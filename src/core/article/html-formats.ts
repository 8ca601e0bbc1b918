import type { InlineAttributes, InlineFormat } from './block-schema'

const formatOfElement: ReadonlyMap<string, InlineFormat> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['u', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['pre', 'code']
])

/**
 * The formats of the text inside an element, from its name and its inline style. The style wins: Google Docs puts
 * everything it copies into a <b> whose style says that it is not bold.
 */
export function formatsInside(
  element: string,
  style: ReadonlyMap<string, string>,
  outside: InlineAttributes
): InlineAttributes {
  let formats = outside
  const own = formatOfElement.get(element)
  if (own !== undefined) formats = withFormat(formats, own, true)
  if (style.size === 0) return formats
  const bold = readWeight(style.get('font-weight'))
  if (bold !== null) formats = withFormat(formats, 'bold', bold)
  const italic = readSlant(style.get('font-style'))
  if (italic !== null) formats = withFormat(formats, 'italic', italic)
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (lines.includes('underline')) formats = withFormat(formats, 'underline', true)
  if (lines.includes('line-through')) formats = withFormat(formats, 'strike', true)
  return formats
}

/** The formats without one of them. */
export function withFormat(
  attributes: InlineAttributes,
  format: InlineFormat,
  isOn: boolean
): InlineAttributes {
  if ((attributes[format] ?? false) === isOn) return attributes
  if (isOn) return { ...attributes, [format]: true }
  const { [format]: _, ...others } = attributes
  return others
}

/** CSS calls 700 bold; browsers show 600 and more in the bold face where there is no other. */
function readWeight(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null
  if (weight.startsWith('bold')) return true
  const number = Number.parseInt(weight, 10)
  return Number.isNaN(number) ? (weight === 'normal' ? false : null) : number >= 600
}

function readSlant(slant: string | undefined): boolean | null {
  if (slant === 'normal') return false
  return slant === 'italic' || slant?.startsWith('oblique') ? true : null
}
