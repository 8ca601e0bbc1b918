import type { ArticleText } from '../../core/article/article-text'
import { describePlace, OthersPlaces } from '../../core/document/others-places'
import type { StetApi } from '../../core/ipc/contract'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimId } from '../../core/model/ids'
import type { PersonHere } from '../../core/model/presence'
import { Store } from './store'

/** Others learn where this person is at most this often, ms. */
const sayEvery = 1500

/** How many colours there are for people. */
const colours = 6

/** Somebody else at the project now, with the colour they are shown in: 0 to 5. */
export interface ShownPerson extends PersonHere {
  readonly colour: number
}

/** Of a session, what says where its person is. */
interface Followed {
  readonly api: StetApi
  readonly article: ArticleText
  readonly selectedClaim: Store<ClaimId | null>
  readonly textSelection: Store<TextRange | null>
}

/** Who else has the project open and where they are; and tells them where this person is, while somebody is there. */
export class PeopleHere {
  readonly shown = new Store<readonly ShownPerson[]>([])
  private readonly places: OthersPlaces
  private readonly api: StetApi
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stops: (() => void)[]

  constructor(private readonly session: Followed) {
    this.api = session.api
    this.places = new OthersPlaces(session.article)
    this.stops = [
      this.api.onEvent('project:people-here', (people) => this.receive(people)),
      session.selectedClaim.subscribe(this.saySoon),
      session.textSelection.subscribe(this.saySoon),
      () => clearTimeout(this.timer),
      () => this.places.destroy()
    ]
  }

  /** The words somebody has selected, or where their cursor stands; null when that is not known here. */
  rangeOf(replica: string): TextRange | null {
    return this.places.rangeOf(replica)
  }

  destroy(): void {
    for (const stop of this.stops) stop()
  }

  private receive(people: readonly PersonHere[]): void {
    const wasAlone = this.shown.get().length === 0
    const selections = people.flatMap(({ replica, selection }) =>
      selection === null ? [] : [[replica, selection] as const]
    )
    this.places.set(new Map(selections))
    this.shown.set(colour(people, this.shown.get()))
    if (wasAlone) this.saySoon()
  }

  private readonly saySoon = (): void => {
    if (this.shown.get().length === 0) return
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      const { article, selectedClaim, textSelection } = this.session
      const range = textSelection.get()
      const place = range === null ? null : describePlace(article, range)
      const selection = place && { start: new Uint8Array(place.start), end: new Uint8Array(place.end) }
      void this.api.request('project:whereabouts', { claim: selectedClaim.get(), selection })
    }, sayEvery)
  }
}

/** Everybody keeps their colour while they are here; who comes gets the first that is free. */
function colour(people: readonly PersonHere[], before: readonly ShownPerson[]): readonly ShownPerson[] {
  const known = new Map(before.map((person) => [person.replica, person.colour]))
  const taken = new Set(people.flatMap(({ replica }) => known.get(replica) ?? []))
  return people.map((person, index) => {
    const kept = known.get(person.replica)
    if (kept !== undefined) return { ...person, colour: kept }
    const free = Array.from({ length: colours }, (_, each) => each).find((each) => !taken.has(each))
    const given = free ?? index % colours
    taken.add(given)
    return { ...person, colour: given }
  })
}
