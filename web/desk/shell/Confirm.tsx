import type { ReactNode } from 'react'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { wordsOf } from './fault.ts'
import { useWords } from './reader.tsx'

export type ConfirmProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  act: string
  onAct: () => void
  pending: boolean
  error: Error | null
}

/** Asks once before something that cannot be taken back. */
export function Confirm({ open, onClose, title, children, act, onAct, pending, error }: ConfirmProps) {
  const t = useWords()
  const actions = (
    <>
      <Button tone="danger" onClick={onAct} pending={pending}>
        {act}
      </Button>
      <Button onClick={onClose}>{t.desk.frame.cancel}</Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={t.desk.frame.close}
      actions={actions}
      size="small"
      alert
    >
      <p>{children}</p>
      {error && <Banner tone="warn">{wordsOf(error, t)}</Banner>}
    </Dialog>
  )
}
