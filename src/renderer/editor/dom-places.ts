/** A place in the page: a node and an offset in it, as Range takes them. */
export interface DomPlace {
  readonly node: Node
  readonly offset: number
}

/** The place in a block's element at an offset of the block's text. A <br> is one character. */
export function domPlaceAt(block: HTMLElement, offset: number): DomPlace {
  let rest = offset
  let end: DomPlace = { node: block, offset: 0 }
  for (const leaf of leavesOf(block)) {
    const length = lengthOfLeaf(leaf)
    if (leaf instanceof Text && rest <= length) return { node: leaf, offset: rest }
    if (!(leaf instanceof Text) && rest === 0) return placeOf(leaf, 0)
    rest -= length
    end = leaf instanceof Text ? { node: leaf, offset: length } : placeOf(leaf, 1)
  }
  return end
}

/** The offset in a block's text of a place inside its element. */
export function offsetOfDomPlace(block: HTMLElement, place: DomPlace): number {
  let offset = 0
  for (const leaf of leavesOf(block)) {
    if (leaf === place.node) return offset + place.offset
    if (isBefore(place, leaf)) return offset
    offset += lengthOfLeaf(leaf)
  }
  return offset
}

function* leavesOf(block: HTMLElement): Generator<Text | HTMLBRElement> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || node instanceof HTMLBRElement) yield node
  }
}

function lengthOfLeaf(leaf: Text | HTMLBRElement): number {
  return leaf instanceof Text ? leaf.length : 1
}

function placeOf(leaf: Node, behind: 0 | 1): DomPlace {
  const parent = leaf.parentNode
  if (parent === null) return { node: leaf, offset: 0 }
  return { node: parent, offset: [...parent.childNodes].indexOf(leaf as ChildNode) + behind }
}

function isBefore(place: DomPlace, leaf: Node): boolean {
  const child = place.node.childNodes[place.offset]
  if (child === undefined)
    return (
      (place.node.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !place.node.contains(leaf)
    )
  return (
    child === leaf ||
    (child.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
    child.contains(leaf)
  )
}
