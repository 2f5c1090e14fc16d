import { Banner } from '../../ui/Banner.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Ticket } from './ticket.ts'
import css from './WhoWroteIt.module.css'

/** Whether the client wrote it: why that is not known, and what must not be done until it is. */
export function WhoWroteIt({ ticket }: { ticket: Ticket }) {
  const { authorship: words, mailTrust } = useWords().desk
  const { authorship, proof, contact } = ticket
  if (authorship === null) return null
  const { name } = contact
  return (
    <section className={css.who} aria-label={words.chip[authorship]}>
      <Banner tone={authorship === 'denied' ? 'danger' : 'warn'} title={words.title[authorship]({ name })}>
        {proof && <p>{mailTrust.reason[proof.reason](proof.about)}</p>}
        {authorship === 'denied' ? (
          <p>{words.evidence}</p>
        ) : (
          <p>
            {words.until} {words.asked}
          </p>
        )}
      </Banner>
    </section>
  )
}
