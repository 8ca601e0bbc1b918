import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { formatShortcut, isMac } from './shortcut'
import { strings } from './strings'

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link'
  readonly isDisabled?: boolean
  /** For a button that shows a sign instead of words; also its tooltip. */
  readonly label?: string
  /** What it is called where its words alone would not say what it does. */
  readonly name?: string
  /** A longer explanation than the words on the button. */
  readonly tooltip?: string
  readonly shortcut?: string | undefined
  readonly className?: string
  readonly type?: 'button' | 'submit'
  readonly isPressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
  /** What it does is done by a key of what stands beside it, to which Tab goes. */
  readonly isByKey?: boolean
}

/** A button. With a label, a tooltip or a shortcut it explains itself when pointed at or focused. */
export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    look = 'plain',
    isDisabled = false,
    label,
    className = '',
    type = 'button'
  } = props
  const name = props.name ?? label
  const tooltip = tooltipOf(props)
  const classes = ['button', `button-${look}`, label === undefined ? '' : 'button-icon', className]
  const button = (
    <AriaButton
      className={classes.filter(Boolean).join(' ')}
      type={type}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      {...(props.isByKey ? { excludeFromTabOrder: true } : {})}
      {...(props.ref === undefined ? {} : { ref: props.ref })}
    >
      {children}
    </AriaButton>
  )
  if (tooltip === '') return button
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {tooltip}
      </Tooltip>
    </TooltipTrigger>
  )
}

function tooltipOf({ label, tooltip, shortcut }: ButtonProps): string {
  const text = tooltip ?? label ?? ''
  if (shortcut === undefined) return text
  const keys = formatShortcut(shortcut, isMac)
  return text === '' ? keys : strings.common.withShortcut(text, keys)
}
