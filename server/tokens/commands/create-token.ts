import { tokens } from '#contract/index.ts'
import type { Input } from '#contract/kit.ts'
import { allScopes } from '#contract/scopes.ts'
import { type Moment, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { newToken, tokenHash } from '#platform/tokens.ts'
import { accountById, contactsOf } from '../../accounts/index.ts'
import { enterKey } from '../../sign-in/index.ts'
import { allLines } from '../../staff/index.ts'
import { tokenCreated } from '../events.ts'
import { mark, prefixOf } from '../rules.ts'
import { addToken } from '../store.ts'

type Asked = Input<typeof tokens.createToken>
type At = Moment<typeof tokens.createToken>

export const createToken = perform(tokens.createToken, async ({ name, scopes, acts, expiresAt }, moment) => {
  const { tx, now, actor, announce, refusal } = moment
  if (!scopes.every((scope) => allScopes.includes(scope))) throw refusal('scope_not_found')
  const until = expiresAt ? new Date(expiresAt) : null
  if (until && until <= now) throw refusal('date_past')
  const side = acts.as === 'staff' ? await ourSide(acts, moment) : await clientSide(acts, moment)

  const id = newId(now)
  const token = mark + newToken()
  await enterKey(moment, id, name)
  await addToken(tx, {
    id,
    token_hash: tokenHash(token),
    prefix: prefixOf(token),
    scopes: [...new Set(scopes)],
    ...side,
    created_by: actor.id,
    created_at: now,
    expires_at: until,
    revoked_at: null,
    last_used_at: null,
  })
  await announce(
    tokenCreated(
      systemStream,
      {
        tokenId: id,
        scopes,
        as: acts.as,
        roles: side.roles ?? [],
        lines: side.line_ids,
        accountId: side.account_id,
        contactId: side.contact_id,
        expiresAt: until?.toISOString() ?? null,
      },
      { name },
    ),
  )
  return { tokenId: id, token }
})

async function ourSide({ roles, lineIds }: Extract<Asked['acts'], { as: 'staff' }>, { tx, refusal }: At) {
  const known = new Set((await allLines(tx)).map(({ id }) => id))
  if (!lineIds.every((id) => known.has(id))) throw refusal('line_not_found')
  return { roles: [...new Set(roles)], line_ids: [...new Set(lineIds)], account_id: null, contact_id: null }
}

/** The contact must have the right now; should it end, the token ends with it. */
async function clientSide(acts: Extract<Asked['acts'], { as: 'client' }>, { tx, now, refusal }: At) {
  if (!(await accountById(tx, acts.accountId))) throw refusal('account_not_found')
  const contacts = await contactsOf(tx, acts.accountId, now)
  if (!contacts.some(({ contact_id }) => contact_id === acts.contactId)) throw refusal('contact_not_found')
  return { roles: null, line_ids: [], account_id: acts.accountId, contact_id: acts.contactId }
}
