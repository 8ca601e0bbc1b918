import type { ClipboardEvent, ReactNode, Ref } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLElement>
  readonly onPaste?: (event: ClipboardEvent) => void
  /** Whether single-letter commands on the selected claim work in here. */
  readonly hearsClaimKeys?: boolean
  /** Attributes that say what is done with files that are dropped on it. */
  readonly drop?: Readonly<Record<string, string>>
}

/** A named part of the window that scrolls, also from the keyboard. */
export function ScrollRegion({
  label,
  className,
  children,
  ref,
  onPaste,
  hearsClaimKeys,
  drop
}: ScrollRegionProps) {
  return (
    <section
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by its focus
      tabIndex={0}
      {...(hearsClaimKeys ? { 'data-claim-keys': '' } : {})}
      {...drop}
      {...(ref === undefined ? {} : { ref })}
      {...(onPaste === undefined ? {} : { onPaste })}
    >
      {children}
    </section>
  )
}
