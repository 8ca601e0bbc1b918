import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
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
  /** Called when Enter is pressed on the selected row. */
  readonly onOpen?: (key: Key) => void
  /** What a row shows. */
  readonly children: (item: Item) => ReactNode
  /** Likely height of a row, px: the real one is measured. */
  readonly rowHeight: number
  /** Called when a menu is asked for at a row, which is selected by then, or at the selected one by the keyboard. */
  readonly onMenu?: () => void
  /** The item of a number that is typed while the list has the focus. */
  readonly keyOfNumber?: (number: number) => Key | null
  /** Called with the items that are in sight, whenever these change. */
  readonly onShow?: (items: readonly Item[]) => void
  /** Where several can be chosen: which are, and how that changes. */
  readonly choice?: ListChoice<Key>
  readonly ref?: Ref<VirtualListHandle>
}

/** Several chosen items beside the selected one. */
export interface ListChoice<Key extends string> {
  readonly size: number
  has(key: Key): boolean
  change(add: Iterable<Key>, remove: Iterable<Key>): void
  clear(): void
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
  const {
    label,
    items,
    keyOf,
    selected,
    onSelect,
    onOpen,
    children,
    rowHeight,
    keyOfNumber,
    onMenu,
    onShow,
    choice,
    ref
  } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const places = useMemo(() => new Map(items.map((item, index) => [keyOf(item), index])), [items, keyOf])
  const chosen = selected === null ? -1 : (places.get(selected) ?? -1)
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
    if (key !== null && places.has(key)) onSelect(key)
  }
  const choose = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))]
    if (item !== undefined) onSelect(keyOf(item))
  }
  const several = useSeveral({ items, keyOf, places, chosen, choice })
  const open = (event: KeyboardEvent): boolean => {
    const item = items[chosen]
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return false
    if (item === undefined || onOpen === undefined) return false
    onOpen(keyOf(item))
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    chooseByNumber(event)
    if (open(event)) {
      event.preventDefault()
      return
    }
    if (several.hear(event)) {
      event.preventDefault()
      return
    }
    const page = Math.max(1, virtualizer.getVirtualItems().length - 2 * overscan - 1)
    const target = targetOfKey(event, { chosen, count: items.length, page })
    if (target === null || (event.shiftKey && choice === undefined)) return
    event.preventDefault()
    if (event.shiftKey) several.extendTo(target)
    else several.moveTo(target)
    choose(target)
  }
  const onClick = (event: MouseEvent, index: number): void => {
    if (choice !== undefined && event.shiftKey) several.extendTo(index)
    else if (choice !== undefined && (event.ctrlKey || event.metaKey)) several.toggle(index)
    else several.moveTo(index)
    choose(index)
  }
  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-multiselectable={choice !== undefined}
      onKeyDown={onKeyDown}
      onContextMenu={onMenu}
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
              data-active={row.index === chosen}
              aria-selected={
                choice !== undefined && choice.size > 0 ? choice.has(keyOf(item)) : row.index === chosen
              }
              aria-posinset={row.index + 1}
              aria-setsize={items.length}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={(event) => onClick(event, row.index)}
              onContextMenu={() => choose(row.index)}
            >
              {children(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface SeveralOptions<Item, Key extends string> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => Key
  readonly places: ReadonlyMap<Key, number>
  readonly chosen: number
  readonly choice: ListChoice<Key> | undefined
}

/** How several items are chosen: Space, Shift with what moves, all at once, and Escape to let go of them. */
function useSeveral<Item, Key extends string>(options: SeveralOptions<Item, Key>) {
  const { items, keyOf, places, chosen, choice } = options
  const anchor = useRef<Key | null>(null)
  const keyAt = (index: number): Key | null => {
    const item = items[index]
    return item === undefined ? null : keyOf(item)
  }
  const keysBetween = (from: number, to: number): readonly Key[] =>
    items.slice(Math.min(from, to), Math.max(from, to) + 1).map(keyOf)
  const moveTo = (index: number): void => {
    anchor.current = keyAt(Math.max(0, Math.min(items.length - 1, index)))
  }
  const toggle = (index: number): void => {
    const key = keyAt(index)
    const active = keyAt(chosen)
    if (key === null || choice === undefined) return
    const isFirst = choice.size === 0 && active !== null && active !== key
    if (choice.has(key)) choice.change([], [key])
    else choice.change(isFirst ? [active, key] : [key], [])
    anchor.current = key
  }
  /** Only what lies between the last row and the next one is looked at. */
  const extendTo = (target: number): void => {
    const to = Math.max(0, Math.min(items.length - 1, target))
    const last = Math.max(0, chosen)
    const from = (anchor.current === null ? undefined : places.get(anchor.current)) ?? last
    anchor.current = keyAt(from)
    const isKept = (index: number): boolean => index >= Math.min(from, to) && index <= Math.max(from, to)
    const passed = keysBetween(last, to)
    const add = passed.filter((key) => isKept(places.get(key) ?? -1))
    const start = anchor.current === null ? [] : [anchor.current]
    choice?.change(
      [...start, ...add],
      passed.filter((key) => !isKept(places.get(key) ?? -1))
    )
  }
  /** Answers whether the key was one of these. */
  const hear = (event: KeyboardEvent): boolean => {
    if (choice === undefined || event.altKey) return false
    const mod = event.ctrlKey || event.metaKey
    if (event.key === ' ' && !mod && !event.shiftKey) {
      const key = keyAt(chosen)
      if (key !== null) choice.change(choice.has(key) ? [] : [key], choice.has(key) ? [key] : [])
      anchor.current = key
      return key !== null
    }
    if (mod && !event.shiftKey && event.key.toLowerCase() === 'a') {
      choice.change(items.map(keyOf), [])
      return true
    }
    if (event.key !== 'Escape' || choice.size === 0) return false
    choice.clear()
    return true
  }
  return { moveTo, toggle, extendTo, hear }
}

/** The row a key leads to, or null for other keys. */
function targetOfKey(event: KeyboardEvent, { chosen, count, page }: ListPlace): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
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
