import { useEffect, useState } from 'react'
import { addGivenFiles, type FilesPlace } from '../session/actions/evidence-files'
import { placeOfDrop } from '../session/drop-place'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import type { ProjectHost } from './project-host'

/** Files are held over the window. */
interface Held {
  /** Where they would be evidence; null elsewhere. */
  readonly place: FilesPlace | null
}

/**
 * Takes files dropped anywhere on the window, and shows while some are held over it what they would become: evidence on
 * the inspector and on claims in the list, an article or draft elsewhere.
 */
export function DropZone({ host }: { readonly host: ProjectHost }) {
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      const place = placeOfDrop(event.target)
      setHeld((before) => (before !== null && isSamePlace(before.place, place) ? before : { place }))
    }
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(null)
    }
    const onDrop = (event: DragEvent): void => {
      setHeld(null)
      if (!holdsFiles(event) || isForArticle(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      const place = placeOfDrop(event.target)
      const session = host.shown.get()?.session ?? null
      if (place !== null && session !== null) void addGivenFiles(session, place, files)
      else void host.openDropped(files.map((file) => host.api.pathOfFile(file)))
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
  if (held === null) return null
  const session = host.shown.get()?.session ?? null
  const selected = session?.selectedClaim.get() ?? null
  const inspector = selected === null ? null : document.querySelector('.inspector[data-drop-claim]')
  const numberOf = (id: FilesPlace['claimId'] | null): number =>
    id === null ? 0 : (session?.view.claim(id)?.number ?? 0)
  const isOnRow = held.place !== null && held.place.claimId !== selected
  return (
    <>
      <div className="drop-zone" style={inspector === null ? {} : { right: widthOf(inspector) }}>
        {isOnRow ? (
          <EvidenceCard number={numberOf(held.place?.claimId ?? null)} isHere />
        ) : (
          <div className={held.place === null ? 'drop-zone-card is-here' : 'drop-zone-card'}>
            <ToolIcon name="article" size={32} />
            <p className="drop-zone-title">{strings.start.dropHere}</p>
            <p>{strings.start.dropKinds}</p>
          </div>
        )}
      </div>
      {inspector !== null && (
        <div className="drop-zone" style={{ left: 'auto', width: widthOf(inspector) }}>
          <EvidenceCard number={numberOf(selected)} isHere={held.place !== null && !isOnRow} />
        </div>
      )}
    </>
  )
}

function EvidenceCard({ number, isHere }: { readonly number: number; readonly isHere: boolean }) {
  return (
    <div className={isHere ? 'drop-zone-card is-here' : 'drop-zone-card'}>
      <ToolIcon name="clip" size={32} />
      <p className="drop-zone-title">{strings.files.dropOnClaim(number)}</p>
      <p>{strings.files.dropOnClaimHint}</p>
    </div>
  )
}

function widthOf(inspector: Element): number {
  return window.innerWidth - inspector.getBoundingClientRect().left
}

function isSamePlace(left: FilesPlace | null, right: FilesPlace | null): boolean {
  return left?.claimId === right?.claimId && left?.evidence === right?.evidence
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
