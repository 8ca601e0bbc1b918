import * as Y from 'yjs'

/** A place in a Yjs document: one clock of one client. */
export interface Place {
  readonly client: number
  readonly clock: number
}

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/**
 * The structs of an update in an order in which each comes after those it names, as Yjs takes them in; null when there
 * is none. Yjs would keep such structs waiting for ever, or throw half way when one names a later one of its own client.
 */
export function integrationOrder(structs: readonly Struct[]): readonly Struct[] | null {
  if (!structs.every(namesEarlier)) return null
  const queues = byClient(structs)
  if (queues.size <= 1) return structs
  const order: Struct[] = []
  const taken = new Map([...queues.keys()].map((client) => [client, 0]))
  const isThere = ({ client, clock }: Place) => {
    const next = queues.get(client)?.[taken.get(client) ?? 0]
    return next === undefined || clock < next.id.clock
  }
  for (let before = -1; before < order.length; ) {
    before = order.length
    for (const [client, queue] of queues) {
      let at = taken.get(client) ?? 0
      for (let next = queue[at]; next !== undefined; next = queue[at]) {
        if (!placesNamedBy(next).every(isThere)) break
        order.push(next)
        at += 1
        taken.set(client, at)
      }
    }
  }
  return order.length === structs.length ? order : null
}

/** What a struct builds on: the items beside it when it was made, or the type it lies in. */
export function placesNamedBy(struct: Struct): readonly Place[] {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct
  const named = [origin, rightOrigin, parent instanceof Y.ID ? parent : null]
  return named.filter((place) => place !== null)
}

function byClient(structs: readonly Struct[]): ReadonlyMap<number, readonly Struct[]> {
  const queues = new Map<number, Struct[]>()
  for (const struct of structs) {
    const queue = queues.get(struct.id.client)
    if (queue === undefined) queues.set(struct.id.client, [struct])
    else queue.push(struct)
  }
  return queues
}

function namesEarlier(struct: Struct): boolean {
  const { client, clock } = struct.id
  return placesNamedBy(struct).every((place) => place.client !== client || place.clock < clock)
}
