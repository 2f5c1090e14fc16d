import type { AutomaticMail } from '#contract/mail/automatic.ts'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useTimes, useWords } from '../../shell/reader.tsx'
import css from './AutomaticMails.module.css'

/** What machines wrote into the ticket: one quiet line each, for it is no part of the conversation. */
export function AutomaticMails({ mails }: { mails: readonly AutomaticMail[] }) {
  const { ticket, incoming } = useWords().desk
  const { delivery } = ticket
  const times = useTimes()
  if (mails.length === 0) return null
  return (
    <ul className={css.list} aria-label={delivery.automatic}>
      {mails.map(({ mailId, fromName, fromAddress, reason, at }) => (
        <li key={mailId}>
          <time dateTime={at} title={times.exact(at)}>
            {times.short(at)}
          </time>{' '}
          <span dir="auto">{fromName || fromAddress}</span>: {incoming.reasons[reason]}{' '}
          <AppLink href={addresses.incomingMail(mailId)}>{delivery.show}</AppLink>
        </li>
      ))}
    </ul>
  )
}
