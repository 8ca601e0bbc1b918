import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { type CommandId, commandOf } from './commands'
import { useWorkbench } from './workbench-context'

interface CommandButtonProps {
  readonly command: CommandId
  readonly children: ReactNode
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link'
  /** Shows a sign only: the command's label names the button. */
  readonly isIcon?: boolean
  readonly className?: string
}

/** A button that runs a command and tells its keys in the tooltip. */
export function CommandButton({ command, children, look, isIcon = false, className }: CommandButtonProps) {
  const workbench = useWorkbench()
  const { label, keys, claimKeys } = commandOf(command)
  return (
    <Button
      {...(isIcon ? { label } : { tooltip: label })}
      {...(look === undefined ? {} : { look })}
      {...(className === undefined ? {} : { className })}
      shortcut={claimKeys[0] ?? keys[0]}
      onPress={() => commandOf(command).run(workbench)}
    >
      {children}
    </Button>
  )
}
