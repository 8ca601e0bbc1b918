import { publicationOf } from '../../core/document/publications'
import type { ProjectDocument } from '../../core/document/schema'
import type { Publication } from '../../core/model/publication'
import { Store } from './store'

/** Where the article stands outside the newsroom, kept up to date. */
export class PublicationDesk {
  readonly view: Store<Publication>
  readonly isShown = new Store(false)
  private readonly stop: () => void

  constructor(document: ProjectDocument) {
    this.view = new Store(publicationOf(document))
    const { publications, notices } = document
    const look = (): void => this.view.set(publicationOf(document))
    publications.observeDeep(look)
    notices.observeDeep(look)
    this.stop = () => {
      publications.unobserveDeep(look)
      notices.unobserveDeep(look)
    }
  }

  /** Stops following the project. */
  destroy(): void {
    this.stop()
  }
}
