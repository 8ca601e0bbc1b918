import type { StetApi, StylesView } from '../../core/ipc/contract'
import type { Result } from '../../core/ipc/result'
import type { HouseStyle } from '../../core/model/house-style'
import { serializeStyle } from '../../core/model/parse-style'
import { Store } from './store'

/** The house styles that this person keeps. Every request answers "" or what went wrong. */
export class StyleDesk {
  readonly view = new Store<StylesView>({ own: [], forNew: '' })

  constructor(private readonly api: StetApi) {}

  read(): Promise<string> {
    return this.take(this.api.request('styles:read'))
  }

  import(): Promise<string> {
    return this.take(this.api.request('styles:import'))
  }

  keep(style: HouseStyle): Promise<string> {
    return this.take(this.api.request('styles:keep', serializeStyle(style)))
  }

  remove({ name }: HouseStyle): Promise<string> {
    return this.take(this.api.request('styles:remove', name))
  }

  beginNewWith(name: string): Promise<string> {
    return this.take(this.api.request('styles:use-for-new', name))
  }

  /** Writes a style to a file; answers where, or "" when the person cancelled. */
  async export(style: HouseStyle): Promise<Result<string>> {
    const outcome = await this.api.request('styles:export', serializeStyle(style))
    return outcome.ok ? { ok: true, value: outcome.value?.path ?? '' } : outcome
  }

  private async take(asked: Promise<Result<StylesView | null>>): Promise<string> {
    const outcome = await asked
    if (!outcome.ok) return outcome.problem.message
    if (outcome.value !== null) this.view.set(outcome.value)
    return ''
  }
}
