import type { ReactNode } from 'react'
import { Dialog as Window } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import css from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.ts'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  /** The buttons at its foot, the one that acts first. */
  actions?: ReactNode
  /** `whole` takes the window, for what is looked at rather than asked. */
  size?: 'small' | 'normal' | 'wide' | 'whole'
  /** In the middle, or along an edge as a panel. */
  place?: 'middle' | 'start' | 'end'
  /** It asks before something that cannot be taken back: a press outside does not close it. */
  alert?: boolean
}

export function Dialog({ open, onClose, title, closeLabel, children, actions, alert = false, ...look }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable={!alert}
      className={css.scrim}
      data-place={look.place ?? 'middle'}
    >
      <Modal className={css.modal} data-size={look.size ?? 'normal'}>
        <Window role={alert ? 'alertdialog' : 'dialog'} className={css.window}>
          <header className={css.head}>
            <Heading slot="title" level={2} className={css.title}>
              {title}
            </Heading>
            <IconButton icon={CloseIcon} label={closeLabel} onClick={onClose} />
          </header>
          <div className={css.body}>{children}</div>
          {actions && <footer className={css.foot}>{actions}</footer>}
        </Window>
      </Modal>
    </ModalOverlay>
  )
}
