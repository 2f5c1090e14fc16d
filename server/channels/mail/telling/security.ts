import { addresses } from '#contract/pages.ts'
import { type Announcement, after, type EventKind, type Reaction } from '#platform/events.ts'
import { codesRefused, factorDropped, factorSet, passwordSet, recoveryCodeUsed } from '../../../sign-in/events.ts'
import { personById } from '../../../sign-in/index.ts'
import { type Alarm, securityLetter } from '../compose/security-letter.ts'
import { companyOf } from '../scene.ts'
import { writeLetter } from '../write-letter.ts'

/** What has happened to how somebody signs in, whoever did it. */
export const lettersOfSecurity: readonly Reaction[] = [
  warn(recoveryCodeUsed, 'recovery-code', ({ left }) => ({ what: 'recovery_code_used', left })),
  warn(codesRefused, 'codes', () => ({ what: 'codes_refused' })),
  warn(factorSet, 'factor-set', ({ again }) => (again ? { what: 'factor_replaced' } : null)),
  /** Whoever it was: an invitation and the first set-up have nobody before them to be told. */
  warn(passwordSet, 'password', ({ by }) =>
    by === 'own' ? { what: 'password_changed' } : by === 'reset' ? { what: 'password_reset' } : null,
  ),
  warn(factorDropped, 'factor-dropped', ({ why }) => ({ what: why === 'own' ? 'factor_dropped' : 'factor_reset' })),
]

/** "When this has happened to how somebody signs in, they hear of it." */
function warn<Meta extends Announcement['meta'], Content>(
  event: EventKind<Meta, Content>,
  called: string,
  told: (meta: Meta) => (Pick<Alarm, 'what'> & Partial<Pick<Alarm, 'left'>>) | null,
): Reaction {
  return after(event, `mail.security.${called}`, async (happened, hands) => {
    const alarm = told(happened.meta)
    const person = alarm && (await personById(hands.tx, happened.streamId))
    if (!person?.active) return
    await writeLetter(hands, { event: happened, kind: 'security', to: person }, async () =>
      securityLetter({
        left: 0,
        ...alarm!,
        reader: person,
        now: hands.now,
        company: await companyOf(hands.tx, person.language),
        at: happened.at,
        page: hands.world.settings.publicUrl + addresses.me,
      }),
    )
  })
}
