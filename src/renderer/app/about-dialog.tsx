import { useEffect, useState } from 'react'
import type { AppInfo, StetApi } from '../../core/ipc/contract'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'

interface AboutDialogProps {
  readonly api: StetApi
  readonly onClose: () => void
}

/** What this Stet is made of. */
export function AboutDialog({ api, onClose }: AboutDialogProps) {
  const [info, setInfo] = useState<AppInfo | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    void api.request('app:info').then((outcome) => {
      if (outcome.ok) setInfo(outcome.value)
      else setProblem(outcome.problem.message)
    })
  }, [api])
  return (
    <DialogWindow title={strings.about.title} onClose={onClose}>
      <div className="dialog-body about">
        <p>{strings.about.text}</p>
        {problem !== '' && <p role="alert">{problem}</p>}
        {info !== null && (
          <dl>
            <dt>{strings.about.version}</dt>
            <dd>{info.version}</dd>
            <dt>{strings.about.runsOn}</dt>
            <dd>{strings.about.parts(info)}</dd>
          </dl>
        )}
      </div>
    </DialogWindow>
  )
}
