import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { moments } from '../shell/moments.ts'
import { Notice } from '../shell/Notice.tsx'
import { say } from '../shell/say.ts'

/** Letters of the reader's that became no ticket yet: they wait for one word of theirs. */
export function WaitingMails({ reader, mails }: { reader: Reader; mails: Pages['home']['mails'] }) {
  const { own } = say(reader).authorship
  if (mails.length === 0) return null
  return (
    <Notice tone="wait" title={own.waiting}>
      <ul className="plain-list">
        {mails.map(({ mailId, subject, receivedAt }) => (
          <li key={mailId}>
            <a href={at(addresses.ownMail, { mailId })} dir="auto">
              {subject || own.noSubject}
            </a>{' '}
            <span className="meta">{moments(reader).short(receivedAt)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
