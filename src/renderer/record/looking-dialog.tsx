import './record.css'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'

/** Asks before an export shows first checks to somebody who was to make the second ones without them. */
export function LookingDialog({ session }: { readonly session: ProjectSession }) {
  const waiting = useStore(session.exports.looking)
  if (waiting === null) return null
  const { second, common } = strings
  const close = (): void => session.exports.looking.set(null)
  return (
    <DialogWindow title={second.exportTitle} onClose={close}>
      <div className="dialog-body record">
        <p>{second.exportShows(waiting.claims)}</p>
        <p>{second.exportMeans}</p>
        <div className="button-row">
          <Button
            onPress={() => {
              close()
              waiting.go()
            }}
          >
            {second.exportSure}
          </Button>
          <Button look="primary" onPress={close}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </DialogWindow>
  )
}
