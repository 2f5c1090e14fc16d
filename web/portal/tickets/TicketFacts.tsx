import type { Pages, Reader } from '#contract/pages.ts'
import { type Fact, Facts } from '../shell/Facts.tsx'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'
import { answersAsFacts } from './answers-as-facts.tsx'

/** What the ticket is about, for beside it. */
export function TicketFacts({ reader, ticket }: { reader: Reader; ticket: Pages['ticket-print'] }) {
  const { facts } = say(reader).ticket
  const opened = { term: facts.opened, value: moments(reader).full(ticket.openedAt) }
  return <Facts facts={[...factsOf(reader, ticket), opened]} />
}

export function factsOf(reader: Reader, ticket: Pages['ticket-print']): Fact[] {
  const { facts } = say(reader).ticket
  return [
    { term: facts.account, value: <bdi>{ticket.accountName}</bdi> },
    { term: facts.contract, value: <bdi>{ticket.contractNumber}</bdi> },
    ...(ticket.serviceName ? [{ term: facts.service, value: <bdi>{ticket.serviceName}</bdi> }] : []),
    ...(ticket.topicName ? [{ term: facts.topic, value: <bdi>{ticket.topicName}</bdi> }] : []),
    ...answersAsFacts(reader, ticket.answers),
  ]
}
