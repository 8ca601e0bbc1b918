import type { RemoteUpdates } from '../session/remote-updates'

/** Holds others' changes back while an input method composes a word in the editor, and lets them in at its end. */
export function holdWhileComposing(root: HTMLElement, updates: RemoteUpdates): () => void {
  let releasing: ReturnType<typeof setTimeout> | undefined
  // after the editor itself has taken the composed word in, which it does later in the same task
  const release = (): void => {
    releasing = setTimeout(updates.release, 0)
  }
  // the next word may begin in the task in which the last one ends
  const hold = (): void => {
    clearTimeout(releasing)
    updates.hold()
  }
  root.addEventListener('compositionstart', hold, { capture: true })
  root.addEventListener('compositionupdate', hold, { capture: true })
  root.addEventListener('compositionend', release)
  root.addEventListener('blur', release)
  return () => {
    clearTimeout(releasing)
    root.removeEventListener('compositionstart', hold, { capture: true })
    root.removeEventListener('compositionupdate', hold, { capture: true })
    root.removeEventListener('compositionend', release)
    root.removeEventListener('blur', release)
    updates.release()
  }
}
