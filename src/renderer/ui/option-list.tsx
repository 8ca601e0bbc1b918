import type { ReactNode } from 'react'

interface OptionListProps<Option> {
  /** The list's, for the field that controls it; its options are named by it and their place. */
  readonly id: string
  readonly label: string
  readonly className: string
  readonly options: readonly Option[]
  readonly keyOf: (option: Option) => string
  /** The place of the option that Enter takes; -1 for none. */
  readonly active: number
  readonly onTake: (option: Option) => void
  readonly children: (option: Option) => ReactNode
}

/** What a field that keeps the focus offers, one below the other. */
export function OptionList<Option>({
  id,
  label,
  className,
  options,
  keyOf,
  active,
  onTake,
  children
}: OptionListProps<Option>) {
  if (options.length === 0) return null
  return (
    <div className={className} role="listbox" id={id} aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
        <div
          key={keyOf(option)}
          id={`${id}-${index}`}
          className="menu-item"
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  )
}

/** What ties the field to the list. */
export function optionListProps(id: string, count: number, active: number) {
  return {
    'aria-autocomplete': 'list',
    ...(count === 0 ? {} : { 'aria-controls': id }),
    ...(count === 0 || active < 0 ? {} : { 'aria-activedescendant': `${id}-${active}` })
  } as const
}
