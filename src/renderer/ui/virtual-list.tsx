import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef
} from 'react'

/** What others can do with the list. */
export interface VirtualListHandle {
  focus(): void
}

interface VirtualListProps<Item, Key extends string> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => Key
  readonly selected: Key | null
  readonly onSelect: (key: Key) => void
  /** What a row shows. */
  readonly children: (item: Item) => ReactNode
  /** Likely height of a row, px: the real one is measured. */
  readonly rowHeight: number
  /** The item of a number that is typed while the list has the focus. */
  readonly keyOfNumber?: (number: number) => Key | null
  /** Called with the items that are in sight, whenever these change. */
  readonly onShow?: (items: readonly Item[]) => void
  readonly ref?: Ref<VirtualListHandle>
}

/** Digits typed within this time of each other, ms, are one number. */
const digitPause = 1000

/** Rows made ready above and below those in sight. */
const overscan = 6

interface ListPlace {
  readonly chosen: number
  readonly count: number
  /** Rows in sight. */
  readonly page: number
}

/** A list that stays quick with thousands of rows: only those in sight exist. One Tab stop; arrows choose. */
export function VirtualList<Item, Key extends string>(props: VirtualListProps<Item, Key>) {
  const { label, items, keyOf, selected, onSelect, children, rowHeight, keyOfNumber, onShow, ref } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = selected === null ? -1 : items.findIndex((item) => keyOf(item) === selected)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan,
    // the chosen row must exist even out of sight: aria-activedescendant names it
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return chosen < 0 || rows.includes(chosen) ? rows : [...rows, chosen].sort((a, b) => a - b)
    }
  })
  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen, { align: 'auto' })
  }, [chosen, virtualizer])
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), [])

  const { range } = virtualizer
  const [first, last] = [range?.startIndex ?? 0, range?.endIndex ?? -1]
  useEffect(() => onShow?.(items.slice(first, last + 1)), [items, first, last, onShow])

  const typed = useRef({ digits: '', at: 0 })
  const chooseByNumber = (event: KeyboardEvent): void => {
    if (!/^\d$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey || !keyOfNumber) return
    const digits = event.timeStamp - typed.current.at < digitPause ? typed.current.digits : ''
    typed.current = { digits: digits + event.key, at: event.timeStamp }
    const key = keyOfNumber(Number(typed.current.digits))
    if (key !== null && items.some((item) => keyOf(item) === key)) onSelect(key)
  }
  const choose = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))]
    if (item !== undefined) onSelect(keyOf(item))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    chooseByNumber(event)
    const page = Math.max(1, virtualizer.getVirtualItems().length - 2 * overscan - 1)
    const target = targetOfKey(event, { chosen, count: items.length, page })
    if (target === null) return
    event.preventDefault()
    choose(target)
  }
  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(chosen >= 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
    >
      <div className="virtual-list-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            <div
              key={row.key}
              ref={virtualizer.measureElement}
              id={`${id}-${row.index}`}
              data-index={row.index}
              className="virtual-list-row"
              role="option"
              aria-selected={row.index === chosen}
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => choose(row.index)}
            >
              {children(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The row a key leads to, or null for other keys. */
function targetOfKey(event: KeyboardEvent, { chosen, count, page }: ListPlace): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
  switch (event.key) {
    case 'ArrowDown':
      return chosen + 1
    case 'ArrowUp':
      return chosen < 0 ? count - 1 : chosen - 1
    case 'PageDown':
      return chosen + page
    case 'PageUp':
      return chosen - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
