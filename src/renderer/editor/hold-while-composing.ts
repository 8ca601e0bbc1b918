import type { RemoteUpdates } from '../session/remote-updates'

/** Holds others' changes back while an input method composes a word in the editor, and lets them in at its end. */
export function holdWhileComposing(root: HTMLElement, updates: RemoteUpdates): () => void {
  // after the editor itself has taken the composed word in, which it does later in the same task
  const release = (): void => void setTimeout(updates.release, 0)
  root.addEventListener('compositionstart', updates.hold, { capture: true })
  root.addEventListener('compositionupdate', updates.hold, { capture: true })
  root.addEventListener('compositionend', release)
  root.addEventListener('blur', release)
  return () => {
    root.removeEventListener('compositionstart', updates.hold, { capture: true })
    root.removeEventListener('compositionupdate', updates.hold, { capture: true })
    root.removeEventListener('compositionend', release)
    root.removeEventListener('blur', release)
    updates.release()
  }
}
