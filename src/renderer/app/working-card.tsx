import { BusyBar } from '../session/busy-bar'
import { CancelWork } from '../session/cancel-work'

/**
 * What takes a while, at the foot of the window where messages come: the bar above has no room to spare, and nothing in
 * it may move while somebody reaches for it.
 */
export function WorkingCard({ busy }: { readonly busy: string | null }) {
  return (
    <div className={busy === null ? 'working' : 'working working-card'}>
      <span role="status" className="working-text">
        {busy !== null && (
          <>
            <BusyBar label={busy} /> {busy}
          </>
        )}
      </span>
      {busy !== null && <CancelWork />}
    </div>
  )
}
