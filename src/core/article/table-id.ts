import { type FillRandom, newId } from '../model/ids'

/** Characters of an id of a table or row. It need differ only from those that neighbours draw: 50 bits suffice. */
const length = 10

/** A fresh id for a table or a row. Short, because every cell carries two. */
export function newTableId(fillRandom: FillRandom): string {
  return newId('replica', fillRandom).slice(0, length)
}
