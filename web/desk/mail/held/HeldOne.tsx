import { useState } from 'react'
import { mail as clauses } from '#contract/index.ts'
import type { HeldMail } from '#contract/mail/held.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import { DismissIncoming } from '../incoming/DismissIncoming.tsx'
import { LetterText } from '../LetterText.tsx'
import css from './HeldMails.module.css'

type Props = { number: number; mail: HeldMail; reason: string | undefined }

export function HeldOne({ number, mail, reason }: Props) {
  const { heldMail: words, incoming } = useWords().desk
  const times = useTimes()
  const [dismissing, setDismissing] = useState(false)
  const join = useOrder(clauses.joinFromMail, () => sayDone(words.joined))
  useSaidRefusal(join.error)
  const { mailId, text, more, files, asMessageOf, fromAddress } = mail
  return (
    <article className={css.mail} aria-label={words.one({ from: fromAddress })}>
      <Heading mail={mail} />
      <p className={css.subject} dir="auto">
        {mail.subject.trim() || incoming.noSubject}
      </p>
      {text && <LetterText text={more ? `${text}…` : text} />}
      {files > 0 && <p className="meta">{words.files({ n: files })}</p>}
      <p className="meta">{asMessageOf ? words.asMessage({ name: asMessageOf }) : words.asNote}</p>
      <Toolbar label={words.one({ from: `${fromAddress}, ${times.short(mail.receivedAt)}` })}>
        <Button
          tone="primary"
          pending={join.pending}
          reason={reason}
          onClick={() => void join.give({ mailId, number })}
        >
          {words.join}
        </Button>
        <ButtonLink href={addresses.incomingMail(mailId)}>{words.open}</ButtonLink>
        <Button reason={reason} onClick={() => setDismissing(true)}>
          {words.dismiss}
        </Button>
      </Toolbar>
      {dismissing && (
        <DismissIncoming mailId={mailId} onClose={() => setDismissing(false)} onDone={() => setDismissing(false)} />
      )}
    </article>
  )
}

/** Who says to have written it, when, and why it is not believed. */
function Heading({ mail: { fromName, fromAddress, receivedAt, reason, proof } }: Pick<Props, 'mail'>) {
  const { incoming, mailTrust } = useWords().desk
  const times = useTimes()
  return (
    <>
      <p className={css.from}>
        <span dir="auto">
          {fromName && <strong>{fromName} </strong>}
          {fromAddress}
        </span>
        <time className="meta" dateTime={receivedAt} title={times.exact(receivedAt)}>
          {times.short(receivedAt)}
        </time>
      </p>
      <p className={css.why}>
        {incoming.reasons[reason]}
        {proof && <span className="meta"> {mailTrust.reason[proof.reason](proof.about)}</span>}
      </p>
    </>
  )
}
