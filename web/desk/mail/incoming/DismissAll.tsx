import { mail } from '#contract/index.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { DismissDialog } from './DismissDialog.tsx'

/** Everything that a storm held leaves the tray at once. */
export function DismissAll({ stormId, onClose }: { stormId: string; onClose: () => void }) {
  const { storms } = useWords().desk
  const order = useOrder(mail.dismissStorm, ({ mails }) => {
    sayDone(storms.dismissDone({ n: mails }))
    onClose()
  })
  return (
    <DismissDialog
      act={storms.dismiss}
      first="not_for_us"
      order={order}
      onClose={onClose}
      onDismiss={(reason) => void order.give({ stormId, reason })}
    />
  )
}
