import type { TokenState } from '#contract/tokens.ts'

/** Every token of ours begins so: whoever finds one in a log or a repository can tell what it is. */
export const mark = 'otk_'
const shown = mark.length + 6

/** As much of a token as may be shown. */
export const prefixOf = (token: string) => token.slice(0, shown)

export function stateOf(
  { revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null },
  now: Date,
): TokenState {
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt <= now ? 'expired' : 'active'
}
