import { addresses, at } from '#contract/pages.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Frame } from '../shell/Frame.tsx'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'
import { DraftSent } from '../tickets/DraftSent.tsx'
import { HiddenOfYours } from '../tickets/HiddenOfYours.tsx'
import { Informants } from '../tickets/Informants.tsx'
import { whoOf } from '../tickets/State.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'sent'>

/** The number, by when the answer comes, who has it, what happens next, how to add. */
export function SentPage({ data, reader }: Props) {
  const { sent, calendar } = say(reader)
  const title = sent.title({ number: data.number })
  return (
    <Frame reader={reader} title={title} address={at(addresses.sent, { number: data.number })} current="tickets">
      <section className="state received">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="meta" dir="auto">
            {data.subject}
          </p>
        </div>
        <div className="state-words">
          <ReplyBy data={data} reader={reader} />
          <p dir="auto">{whoOf(reader, data)}</p>
        </div>
      </section>
      <HiddenOfYours reader={reader} ticket={data} />
      <section className="prose" aria-labelledby="next">
        <h2 id="next">{sent.nextTitle}</h2>
        <p>
          {sent.next} {data.nextContactBy && sent.noNews}
        </p>
        <p>{sent.add}</p>
      </section>
      <div className="button-row">
        <ButtonLink href={at(addresses.ticket, { number: data.number })} tone="primary">
          {sent.open}
        </ButtonLink>
        {data.nextContactBy && (
          <ButtonLink href={at(addresses.calendar, { number: data.number })}>{calendar.add}</ButtonLink>
        )}
        <ButtonLink href={addresses.home}>{sent.home}</ButtonLink>
      </div>
      <Informants reader={reader} ticket={data} />
      <DraftSent place="new" owner={data.reader} />
    </Frame>
  )
}

function ReplyBy({ data, reader }: Props) {
  const by = data.nextContactBy
  if (by === null) return null
  const { short, zone } = moments(reader)
  return (
    <p className="state-next">
      <time dateTime={by}>{say(reader).sent.replyBy({ time: short(by), zone: zone(by) })}</time>
    </p>
  )
}
