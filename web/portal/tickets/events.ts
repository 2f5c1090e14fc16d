import type { Reader } from '#contract/pages.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

/** How a time is said: short on a screen, exact where it may be proof. */
export type Clock = 'short' | 'exact'

/** What happened, why, and by when the reader hears next: a sentence each. */
export function eventWords(reader: Reader, entry: ClientEntry, clock: Clock = 'short'): string[] {
  const { events } = say(reader).ticket
  if (entry.kind === 'complained') return [say(reader).complaint.event({ text: entry.text ?? '' })]
  const reason = entry.text ? [ended(events.reason({ reason: entry.text }))] : []
  const next = entry.nextContactBy ? [events.nextBy({ time: moments(reader)[clock](entry.nextContactBy) })] : []
  return [...factOf(reader, entry), ...reason, ...next]
}

function factOf(reader: Reader, { kind, to, status }: ClientEntry): string[] {
  const { events } = say(reader).ticket
  const { authorship } = say(reader)
  if (kind === 'authorship_confirmed') return [authorship.events.confirmed]
  if (kind === 'authorship_denied') return [authorship.events.denied]
  if (kind === 'merged') return [say(reader).merged.events.merged]
  if (kind === 'taken_apart') return [say(reader).merged.events.apart]
  if (kind === 'handed_over') return [events.handedOver({ to: isolated(to ?? '') })]
  if (kind === 'assigned') return [events.assigned({ to: to && isolated(to) })]
  if (kind === 'waiting') return [waitingWords(reader, status)]
  if (kind === 'opened') return [events.opened]
  if (kind === 'taken_up') return [events.takenUp]
  if (kind === 'reopened') return [events.reopened]
  if (kind === 'closed') return [events.closed]
  if (kind === 'followed') return [events.followed({ number: to ?? '' })]
  if (kind === 'missed') return [events.missed]
  if (kind === 'informed') return [say(reader).informants.informed({ name: isolated(to ?? '') })]
  if (kind === 'not_informed') return [say(reader).informants.notInformed({ name: isolated(to ?? '') })]
  return kind === 'confirmed' ? [events.confirmed] : []
}

function waitingWords(reader: Reader, status: ClientEntry['status']) {
  const { events } = say(reader).ticket
  if (status === 'waiting_for_third_party') return events.waitingForOthers
  return status === 'planned' ? events.planned : events.waitingForYou
}

const ended = (sentence: string) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`)
