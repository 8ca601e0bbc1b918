import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'
import { ToolIcon } from './icons'
import { strings } from './strings'

interface DialogWindowProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Shows the title to screen readers only, for a dialog that speaks for itself. */
  readonly isTitleHidden?: boolean
  /** Takes most of the window, for something to read. */
  readonly isWide?: boolean
}

/** A window over the window. Escape or a click beside it closes it. */
export function DialogWindow({
  title,
  onClose,
  children,
  isTitleHidden = false,
  isWide = false
}: DialogWindowProps) {
  return (
    <ModalOverlay
      className={isWide ? 'modal-veil modal-veil-wide' : 'modal-veil'}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={isWide ? 'modal modal-wide' : 'modal'}>
        <Dialog>
          {isTitleHidden ? (
            <Heading slot="title" className="visually-hidden">
              {title}
            </Heading>
          ) : (
            <div className="dialog-head">
              <Heading slot="title">{title}</Heading>
              <Button look="quiet" label={strings.common.close} onPress={onClose}>
                <ToolIcon name="close" />
              </Button>
            </div>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
