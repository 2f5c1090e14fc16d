import { tokens } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Token } from './token.ts'

export function RevokeToken({ token: { id, name }, onClose }: { token: Token; onClose: () => void }) {
  const words = useWords().desk.api.tokens
  const order = useOrder(tokens.revokeToken, () => {
    sayDone(words.revoked({ name }))
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.revokeTitle({ name })}
      act={words.revoke}
      onAct={() => void order.give({ tokenId: id })}
      pending={order.pending}
      error={order.error}
    >
      {words.revokeWords}
    </Confirm>
  )
}
