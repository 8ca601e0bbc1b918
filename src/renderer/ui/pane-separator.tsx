import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface PaneSeparatorProps {
  readonly label: string
  /** Id of the pane it resizes. */
  readonly controls: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** Whether the pane is after the separator: dragging right makes it narrower. */
  readonly isAfter?: boolean
  readonly onResize: (width: number) => void
  /** Called when a drag or a key press is over. */
  readonly onDone: () => void
}

/** px a key press moves the separator. */
const keyStep = 16

/** The line between two panes: dragged, or moved with the arrow keys. */
export function PaneSeparator(props: PaneSeparatorProps) {
  const { label, controls, width, min, max, isAfter = false, onResize, onDone } = props
  const drag = useRef<{ x: number; width: number } | null>(null)
  const resize = (next: number): void => onResize(Math.round(Math.max(min, Math.min(max, next))))
  const sign = isAfter ? -1 : 1

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) resize(drag.current.width + sign * (event.clientX - drag.current.x))
  }
  const onPointerUp = (): void => {
    if (drag.current === null) return
    drag.current = null
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowRight: keyStep, ArrowLeft: -keyStep }[event.key]
    if (move === undefined || event.altKey) return
    event.preventDefault()
    resize(width + sign * move)
    onDone()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter has no element of its own
    <div
      className="separator"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
