import { signIn } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { tokenHash } from '#platform/tokens.ts'
import { passwordLinkBy, personById } from '../sign-in/index.ts'

export const passwordLink = screen(signIn.passwordLink, async ({ token }, { db, now, refusal }) => {
  const link = await passwordLinkBy(db, tokenHash(token))
  const person = link && link.expires_at > now ? await personById(db, link.person_id) : undefined
  if (!link || !person?.active) throw refusal('link_not_found')
  return { kind: link.kind, door: person.kind === 'agent' ? ('desk' as const) : ('portal' as const) }
})
