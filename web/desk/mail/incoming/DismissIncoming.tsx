import { mail } from '#contract/index.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { DismissDialog } from './DismissDialog.tsx'

type Props = { mailId: string; onClose: () => void; onDone: () => void }

export function DismissIncoming({ mailId, onClose, onDone }: Props) {
  const { incoming } = useWords().desk
  const order = useOrder(mail.dismissMail, () => {
    sayDone(incoming.dismissDone)
    onDone()
  })
  return (
    <DismissDialog
      act={incoming.dismissAct}
      first="spam"
      order={order}
      onClose={onClose}
      onDismiss={(reason) => void order.give({ mailId, reason })}
    />
  )
}
