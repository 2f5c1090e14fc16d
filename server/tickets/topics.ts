import type { TicketRow, TopicRow } from './tables.ts'

type Offer = Pick<TopicRow, 'channels' | 'proof'>

/** A topic that nobody has changed yet: everybody of ours may ask about it, by every way. */
export const asItComes = {
  channels: ['portal', 'mail', 'phone'],
  proof: 'any',
  for_letters: false,
  version: 1,
  changed_at: null,
  changed_by: null,
} satisfies Partial<TopicRow>

/** A program asks as its contact would in the portal; what an import brings has been asked before. */
const wayOf: Partial<Record<TicketRow['channel'], TopicRow['channels'][number]>> = {
  portal: 'portal',
  api: 'portal',
  mail: 'mail',
  phone: 'phone',
}

/** Why a client may not ask about it this way, or nothing. */
export function objectionToTopic(topic: Offer, by: { channel: string; factorAt: Date | null }) {
  const way = wayOf[by.channel as TicketRow['channel']]
  if (!way) return undefined
  if (!topic.channels.includes(way)) return 'topic_not_by_channel'
  if (topic.proof === 'factor' && !by.factorAt) return 'topic_needs_factor'
}

/** Whether it can be the one for who chooses none. */
export const isForEverybody = ({ active, channels, proof }: Offer & Pick<TopicRow, 'active'>) =>
  active && proof === 'any' && channels.includes('portal')
