import { Component, type ReactNode } from 'react'
import { strings } from '../ui/strings'

interface FailureScreenProps {
  readonly children: ReactNode
}

/** Shows a way on when a part of the window fails to draw, instead of an empty window. */
export class FailureScreen extends Component<FailureScreenProps, { readonly failure: string | null }> {
  override state = { failure: null as string | null }

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return (
      <main className="failure">
        <h1>{strings.failure.title}</h1>
        <p>{strings.failure.text}</p>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {strings.failure.reload}
        </button>
        <pre>{failure}</pre>
      </main>
    )
  }
}
