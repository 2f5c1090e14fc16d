import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { say } from '../shell/say.ts'

/** The ticket before this one, and those that go on from it. */
export function GoesOn({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { goesOn } = say(reader).ticket
  const beside = [
    ...(ticket.follows ? [{ number: ticket.follows, words: goesOn.from }] : []),
    ...ticket.followedBy.map((number) => ({ number, words: goesOn.in })),
  ]
  return beside.map(({ number, words }) => (
    <p key={number} className="goes-on">
      <a href={at(addresses.ticket, { number })}>{words({ number })}</a>
    </p>
  ))
}
