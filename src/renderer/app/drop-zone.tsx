import { useEffect, useState } from 'react'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import type { ProjectHost } from './project-host'

/** Takes files dropped anywhere on the window, and shows while one is held over it that they are welcome. */
export function DropZone({ host }: { readonly host: ProjectHost }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!holdsFiles(event) || isForArticle(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      void host.openDropped(files.map((file) => host.api.pathOfFile(file)))
    }
    // before the editor, which would take a file for text
    window.addEventListener('dragover', onDragOver, true)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop, true)
    return () => {
      window.removeEventListener('dragover', onDragOver, true)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [host])
  if (!isOver) return null
  return (
    <div className="drop-zone">
      <div className="drop-zone-card">
        <ToolIcon name="article" size={32} />
        <p className="drop-zone-title">{strings.start.dropHere}</p>
        <p>{strings.start.dropKinds}</p>
      </div>
    </div>
  )
}

/** Pictures that are dropped on the article's text go into it. */
function isForArticle(event: DragEvent): boolean {
  const isOnText = event.target instanceof Element && event.target.closest('[contenteditable]') !== null
  const files = [...(event.dataTransfer?.files ?? [])]
  return isOnText && files.length > 0 && files.every((file) => file.type.startsWith('image/'))
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
