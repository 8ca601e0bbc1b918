import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'
import type { ProjectHost } from './project-host'

interface DropChoiceProps {
  readonly host: ProjectHost
  readonly path: string
}

/** Asks what a file is that was dropped on an open project. */
export function DropChoice({ host, path }: DropChoiceProps) {
  return (
    <DialogWindow title={strings.drafts.dropTitle} onClose={() => void host.takeDropped(null)}>
      <div className="drop-choice">
        <p>{strings.drafts.dropText(path.replace(/^.*[/\\]/s, ''))}</p>
        <Button look="primary" onPress={() => void host.takeDropped('draft')}>
          {strings.drafts.dropDraft}
        </Button>
        <Button onPress={() => void host.takeDropped('article')}>{strings.drafts.dropArticle}</Button>
        <Button onPress={() => void host.takeDropped('exported')}>{strings.verify.dropExported}</Button>
        <Button look="quiet" onPress={() => void host.takeDropped(null)}>
          {strings.common.cancel}
        </Button>
      </div>
    </DialogWindow>
  )
}
