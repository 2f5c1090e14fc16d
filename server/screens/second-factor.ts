import { encode } from 'uqr'
import { signIn } from '#contract/index.ts'
import { freshMinutes } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import {
  authenticatorUri,
  countRecoveryCodes,
  enrolling,
  enrolmentOf,
  factorIsFresh,
  factorOf,
  personById,
} from '../sign-in/index.ts'
import { theDesk } from '../staff/index.ts'

export const secondFactor = screen(signIn.secondFactor, async (_, { db, world, actor, now }) => {
  const { personId, kind } = enrolling(actor)
  const factor = await factorOf(db, personId)
  const begun = await enrolmentOf(world, personId, actor.session)
  const person = await personById(db, personId)
  const uri = begun && authenticatorUri(begun.secret, (await theDesk(db))!.company, person!.email)
  return {
    door: kind === 'agent' ? ('desk' as const) : ('portal' as const),
    since: factor?.confirmed_at?.toISOString() ?? null,
    codesLeft: await countRecoveryCodes(db, personId),
    mandatory: kind === 'agent',
    fresh: factorIsFresh(actor.factorAt, now, freshMinutes),
    pending: begun && uri ? { ...begun, key: begun.secret.replace(/(.{4})(?=.)/g, '$1 '), uri, qr: drawn(uri) } : null,
  }
})

/** The dark modules as one path: a square for each, drawn on the server, so that the page needs no script and no style. */
function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
