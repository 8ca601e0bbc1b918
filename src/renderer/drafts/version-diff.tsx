import './drafts.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { DraftRow } from '../../core/article/draft-rows'
import { Button } from '../ui/button'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { foldRows, type ShownRow } from './fold-rows'

/** What others can do with a comparison. */
export interface VersionDiffHandle {
  /** Brings the row of a block of the older version into view. */
  showBlock(before: number): void
}

interface VersionDiffProps {
  readonly label: string
  readonly rows: readonly DraftRow[]
  readonly language: string
  readonly ref?: Ref<VersionDiffHandle>
}

/** Two versions of the article, word by word. Only what is in sight exists; long unchanged stretches are folded. */
export function VersionDiff({ label, rows, language, ref }: VersionDiffProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [marked, setMarked] = useState<number | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const shown = useMemo(() => foldRows(rows, opened), [rows, opened])
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    overscan: 4
  })
  const show = (place: number): void => {
    if (place < 0) return
    virtualizer.scrollToIndex(place, { align: 'center' })
    const item = shown[place]
    setMarked(item?.kind === 'row' ? item.index : null)
  }
  useImperativeHandle(ref, () => ({
    showBlock: (before) => show(shown.findIndex((item) => item.kind === 'row' && item.row.before === before))
  }))
  const go = (step: 1 | -1): void => {
    const from = shown.findIndex((item) => item.kind === 'row' && item.index === marked)
    show(nextChange(shown, from, step))
  }
  return (
    <div className="version-diff">
      <div className="version-tools">
        <Button look="quiet" onPress={() => go(-1)}>
          {strings.drafts.previousChange}
        </Button>
        <Button look="quiet" onPress={() => go(1)}>
          {strings.drafts.nextChange}
        </Button>
      </div>
      <ScrollRegion label={label} className="version-scroll" ref={scroller}>
        <div className="version-space" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((place) => {
            const item = shown[place.index]
            if (item === undefined) return null
            return (
              <div
                key={place.key}
                ref={virtualizer.measureElement}
                data-index={place.index}
                className="version-place"
                style={{ transform: `translateY(${place.start}px)` }}
              >
                {item.kind === 'fold' ? (
                  <Button look="link" onPress={() => setOpened(new Set([...opened, item.from]))}>
                    {strings.drafts.unchanged(item.count)}
                  </Button>
                ) : (
                  <VersionRow row={item.row} isMarked={item.index === marked} language={language} />
                )}
              </div>
            )
          })}
        </div>
      </ScrollRegion>
    </div>
  )
}

interface VersionRowProps {
  readonly row: DraftRow
  readonly isMarked: boolean
  readonly language: string
}

function VersionRow({ row, isMarked, language }: VersionRowProps) {
  const label = labelOf(row)
  const isHeading = row.attributes.type === 'heading'
  return (
    <div className={`version-row version-${row.kind}`} {...(isMarked ? { 'data-marked': '' } : {})}>
      <p className="version-label">{label}</p>
      <p
        className={isHeading ? 'version-words version-heading' : 'version-words'}
        dir="auto"
        {...(language === 'und' ? {} : { lang: language })}
      >
        {row.parts.length === 0 && <span className="quiet">{strings.drafts.empty}</span>}
        {row.parts.map((part, index) => {
          const key = `${index}${part.kind}`
          if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
          return part.kind === 'removed' ? (
            <del key={key}>{part.text}</del>
          ) : (
            <span key={key}>{part.text}</span>
          )
        })}
      </p>
    </div>
  )
}

/** Paragraphs are numbered as a person counts them. */
function labelOf({ kind, before, after }: DraftRow): string {
  const { rows } = strings.drafts
  if (kind === 'moved-away') return rows[kind]((after ?? 0) + 1)
  return kind === 'moved-here' ? rows[kind]((before ?? 0) + 1) : rows[kind]
}

function nextChange(shown: readonly ShownRow[], from: number, step: 1 | -1): number {
  let place = from < 0 && step < 0 ? shown.length : from
  for (place += step; place >= 0 && place < shown.length; place += step) {
    const item = shown[place]
    if (item?.kind === 'row' && item.row.kind !== 'same') return place
  }
  return from
}
