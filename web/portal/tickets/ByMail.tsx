import type { Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { Prose } from '../shell/Prose.tsx'
import { say } from '../shell/say.ts'

type Mail = NonNullable<ClientEntry['mail']>

/** How a message came by mail, and how far we could make sure of who sent it. */
export function howBelieved(reader: Reader, { proven, signedBy }: Mail): string {
  const { byMail } = say(reader)
  if (!proven) return byMail.unproven
  return signedBy ? byMail.signed({ domain: signedBy }) : byMail.proven
}

/** What was cut off their mail, for its author: it folds out without any script. */
export function CutOff({ reader, mail }: { reader: Reader; mail: Mail }) {
  const { byMail } = say(reader)
  const parts = [
    { title: byMail.quote, text: mail.quote },
    { title: byMail.signature, text: mail.signature },
  ]
  return parts.map(
    ({ title, text }) =>
      text && (
        <details key={title} className="cut-off">
          <summary>{title}</summary>
          <Prose text={text} />
        </details>
      ),
  )
}
