import { addresses, at } from '#contract/pages.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { Frame } from '../shell/Frame.tsx'
import { along, withQuery } from '../shell/links.ts'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { AskByLink } from '../tickets/AskByLink.tsx'
import { ByLinkAdd, ByLinkAnswers } from '../tickets/ByLink.tsx'
import { NextContact } from '../tickets/NextContact.tsx'
import { Status } from '../tickets/Status.tsx'
import type { PageProps } from './page.ts'

type Props = PageProps<'ticket-link'>

/** By the link of a letter, without signing in: where the ticket stands, and the few answers that need no proof. */
export function TicketLinkPage({ data, reader }: Props) {
  const { byLink, ticket } = say(reader)
  const state = sayCommon(reader).clientStatuses[data.status]
  const form = returned(reader, 'answerByLink', { text: ticket.reply.label })
  return (
    <Frame
      reader={reader}
      title={ticket.windowTitle({ state, number: data.number, subject: '' }).trim()}
      address={withQuery(at(addresses.ticketLink, { number: data.number }), { k: data.k })}
      narrow
    >
      <PageHead title={byLink.title({ number: data.number })} />
      <Done reader={reader} />
      <AskByLink reader={reader} ticket={data} />
      <WhereItGoesOn data={data} reader={reader} />
      <State data={data} reader={reader} />
      <FormReturned reader={reader} form={form} />
      {data.asked === null && !data.denied && (
        <>
          <ByLinkAnswers reader={reader} ticket={data} />
          <ByLinkAdd reader={reader} ticket={data} form={form} />
        </>
      )}
      <section className="prose" aria-labelledby="more">
        <h2 id="more">{byLink.moreTitle}</h2>
        <p>{byLink.more}</p>
        <ButtonLink
          href={along(reader, withQuery(addresses.login, { to: at(addresses.ticket, { number: data.number }) }))}
        >
          {byLink.signIn}
        </ButtonLink>
      </section>
    </Frame>
  )
}

/** Of a ticket that was merged: where it goes on, as far as the holder may know. */
function WhereItGoesOn({ data: { mergedInto }, reader }: Props) {
  const { merged } = say(reader)
  if (!mergedInto) return null
  return <p>{mergedInto.number === null ? merged.byLinkElsewhere : merged.byLink({ number: mergedInto.number })}</p>
}

function State({ data, reader }: Props) {
  const { ticket } = say(reader)
  const open = data.nextContactBy !== null
  return (
    <section className="state" aria-label={ticket.facts.state}>
      <div className="state-words">
        <p className="state-now">
          <Status reader={reader} status={data.status} />
        </p>
        {open && (
          <p className="state-next">
            <NextContact reader={reader} ticket={data} />
          </p>
        )}
        {open && <p>{ticket.nextAnyway}</p>}
      </div>
    </section>
  )
}

function Done({ reader }: Pick<Props, 'reader'>) {
  const { done } = say(reader).ticket
  if (reader.done !== 'replied' && reader.done !== 'confirmed' && reader.done !== 'reopened') return null
  return (
    <Notice tone="ok">
      <p>{done[reader.done]}</p>
    </Notice>
  )
}
