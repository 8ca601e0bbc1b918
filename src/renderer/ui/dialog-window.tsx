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
  /** As wide as the window allows, and as high as what is in it. */
  readonly isWide?: boolean
  /** Wide, and as high as the window allows, for something to read. */
  readonly isFull?: boolean
}

/** A window over the window. Escape or a click beside it closes it. */
export function DialogWindow({
  title,
  onClose,
  children,
  isTitleHidden = false,
  isWide = false,
  isFull = false
}: DialogWindowProps) {
  const size = isFull ? 'modal-wide modal-full' : isWide ? 'modal-wide' : ''
  return (
    <ModalOverlay
      className={size === '' ? 'modal-veil' : 'modal-veil modal-veil-wide'}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`modal ${size}`}>
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
