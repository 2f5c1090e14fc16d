import { signIn } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { tokenHash } from '#platform/tokens.ts'
import { entryLinkBy, personById } from '../sign-in/index.ts'

/** Who would come in by the link: whoever has several of them open wants to know which is which. */
export const entryLink = screen(signIn.entryLink, async ({ token }, { db, now, refusal }) => {
  const link = await entryLinkBy(db, tokenHash(token))
  const person = link && link.expires_at > now ? await personById(db, link.person_id) : undefined
  if (!person?.active) throw refusal('link_not_found')
  return { name: person.name, door: person.kind === 'agent' ? ('desk' as const) : ('portal' as const) }
})
