import { useId } from 'react'
import type { HeldMail } from '#contract/mail/held.ts'
import { useWords } from '../../shell/reader.tsx'
import css from './HeldMails.module.css'
import { HeldOne } from './HeldOne.tsx'

type Props = { number: number; mails: readonly HeldMail[]; reason: string | undefined }

/** What came by mail for this ticket and is not in it: nobody has proven whose it is. Clients never see it. */
export function HeldMails({ number, mails, reason }: Props) {
  const words = useWords().desk.heldMail
  const title = useId()
  if (mails.length === 0) return null
  return (
    <section className={css.tray} aria-labelledby={title}>
      <h2 id={title}>{words.title({ n: mails.length })}</h2>
      <p className="meta">{words.lead}</p>
      {mails.map((mail) => (
        <HeldOne key={mail.mailId} number={number} mail={mail} reason={reason} />
      ))}
    </section>
  )
}
