import { addresses, at, type Pages, type Reader } from '#contract/pages.ts'
import { say } from '../shell/say.ts'

type Props = { reader: Reader; ticket: Pages['ticket-print'] }

/** The ticket before this one, those that go on from it, and those it is one with. */
export function GoesOn({ reader, ticket }: Props) {
  const { goesOn } = say(reader).ticket
  const { merged } = say(reader)
  const { follows, followedBy, tookIn, mergedInto } = ticket
  const beside = [
    ...(mergedInto?.number ? [{ number: mergedInto.number, words: merged.goesOnIn }] : []),
    ...(follows ? [{ number: follows, words: goesOn.from }] : []),
    ...followedBy.map((number) => ({ number, words: goesOn.in })),
    ...tookIn.map((number) => ({ number, words: merged.tookIn })),
  ]
  return (
    <>
      {mergedInto?.number === null && <p className="goes-on">{merged.elsewhere}</p>}
      {beside.map(({ number, words }) => (
        <p key={number} className="goes-on">
          <a href={at(addresses.ticket, { number })}>{words({ number })}</a>
        </p>
      ))}
    </>
  )
}
