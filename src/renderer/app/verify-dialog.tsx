import type { VerifiedFile } from '../../core/ipc/contract'
import { describeVerdict } from '../../core/model/file-verdict'
import { BusyBar } from '../session/busy-bar'
import { CancelWork } from '../session/cancel-work'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface VerifyDialogProps {
  readonly file: VerifiedFile
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** Shown while a file is verified, which takes seconds for a large one. */
export function VerifyingDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  return (
    <DialogWindow title={strings.verify.title} onClose={onClose}>
      <div className="dialog-body verify">
        <p className="verify-file">
          <bdi>{name}</bdi>
        </p>
        <p role="status" className="verify-answer">
          <BusyBar label={strings.verify.busy} /> <span>{strings.verify.busy}</span>
        </p>
        <CancelWork />
      </div>
    </DialogWindow>
  )
}

/** Whether an exported file is what was signed, by whom, and where it was changed. */
export function VerifyDialog({ file, onAgain, onClose }: VerifyDialogProps) {
  const { answer, lines } = describeVerdict(file.verdict)
  const isIntact = file.verdict.verdict === 'intact'
  return (
    <DialogWindow title={strings.verify.title} onClose={onClose}>
      <div className="dialog-body verify">
        <p className="verify-file">
          <bdi>{file.name}</bdi>
        </p>
        <p role="status" className={isIntact ? 'verify-answer verify-intact' : 'verify-answer'}>
          <ToolIcon name={isIntact ? 'seal' : 'warning'} />
          <span>{answer}</span>
        </p>
        <ul className="verify-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="quiet">{strings.verify.how}</p>
        <div className="button-row">
          <Button look="primary" onPress={onClose}>
            {strings.common.close}
          </Button>
          <Button onPress={onAgain}>{strings.verify.again}</Button>
        </div>
      </div>
    </DialogWindow>
  )
}
