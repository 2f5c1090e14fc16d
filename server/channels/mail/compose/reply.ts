import type { TextFormat, TicketStatus } from '#contract/tickets.ts'
import { readMarkup } from '../../../tickets/index.ts'
import { sentence } from './letter.ts'
import { toReadOnce, type Without } from './secrets.ts'
import { filesOf, nextUpdate, type Told, ticketLetter, withWhom, wordsFor } from './ticket-letter.ts'

type Reply = { text: string; format?: TextFormat; files: { name: string; size: number }[] }

type Meta = { status: TicketStatus; nextContactBy: string | null } & Without

export function reply({ at, meta, words, scene }: Told<Meta, Reply>) {
  const our = wordsFor(scene)
  return ticketLetter(scene, our.reply.heading(scene), [
    { is: 'words', of: [{ title: scene.by, ...said(words) }], files: filesOf(scene, words.files) },
    toReadOnce(scene, at, meta),
    meta.status === 'waiting_for_client' ? sentence(our.reply.yourMove) : null,
    withWhom(scene),
    meta.nextContactBy ? nextUpdate(scene, meta.nextContactBy) : null,
  ])
}

const said = ({ text, format }: Reply) => ({ text, ...(format === 'markdown' ? { blocks: readMarkup(text) } : {}) })
