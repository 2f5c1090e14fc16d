import { event } from '#platform/events.ts'

export const tokenCreated = event('system', 'token.created')<
  {
    tokenId: string
    scopes: readonly string[]
    as: 'staff' | 'client'
    roles: readonly string[]
    lines: readonly string[]
    accountId: string | null
    contactId: string | null
    expiresAt: string | null
  },
  { name: string }
>()
export const tokenRevoked = event('system', 'token.revoked')<{ tokenId: string }>()
