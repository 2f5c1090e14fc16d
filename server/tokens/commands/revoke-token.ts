import { tokens } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { tokenRevoked } from '../events.ts'
import { lockToken, setRevoked } from '../store.ts'

export const revokeToken = perform(tokens.revokeToken, async ({ tokenId }, { tx, now, announce, refusal }) => {
  const token = await lockToken(tx, tokenId)
  if (!token) throw refusal('token_not_found')
  if (token.revoked_at) throw refusal('token_revoked')

  await setRevoked(tx, tokenId, now)
  await announce(tokenRevoked(systemStream, { tokenId }))
  return {}
})
