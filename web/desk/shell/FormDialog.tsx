import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog, type DialogProps } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { shortcutOf } from './keys.ts'
import { useWords } from './reader.tsx'

export type FormDialogProps = Pick<DialogProps, 'open' | 'onClose' | 'title' | 'size'> & {
  lead?: ReactNode
  act: string
  onAct: () => void
  pending: boolean
  /** What is wrong with the whole of it. */
  fault?: string
  /** Why it cannot be sent yet. */
  reason?: string
  /** In place of the usual pair of buttons' second one. */
  aside?: ReactNode
  children: ReactNode
}

/** A form over the page. Ctrl Enter sends it from any of its fields; what was typed stays until it was taken. */
export function FormDialog({ lead, act, onAct, pending, fault, reason, aside, children, ...window }: FormDialogProps) {
  const { frame } = useWords().desk
  const form = useId()
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!pending && !reason) onAct()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (shortcutOf(event.nativeEvent) !== 'Ctrl Enter') return
    event.preventDefault()
    submit()
  }
  const actions = (
    <>
      <Button tone="primary" type="submit" form={form} pending={pending} reason={reason} keys="Ctrl ⏎">
        {act}
      </Button>
      {aside ?? <Button onClick={window.onClose}>{frame.cancel}</Button>}
    </>
  )
  return (
    <Dialog {...window} closeLabel={frame.close} actions={actions}>
      {lead && <div className="meta">{lead}</div>}
      <form id={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <Stack gap={16}>{children}</Stack>
      </form>
      {fault && (
        <div role="alert">
          <Banner tone="warn">{fault}</Banner>
        </div>
      )}
    </Dialog>
  )
}
