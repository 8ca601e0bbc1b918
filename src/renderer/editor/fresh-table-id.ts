import { newTableId } from '../../core/article/table-id'

/** A fresh id for a table or row made in this window. */
export function freshTableId(): string {
  return newTableId((bytes) => crypto.getRandomValues(bytes))
}
