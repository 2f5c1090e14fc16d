import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { theDesk } from '../../staff/index.ts'
import { asHtml } from './compose/as-html.ts'
import { asText } from './compose/as-text.ts'
import { type Letter, sentence } from './compose/letter.ts'
import { wordsFor } from './compose/ticket-letter.ts'
import type { Mail } from './post.ts'
import type { Server } from './smtp.ts'

type Trial = { actor: Actor; now: Date; from: string; to: string; server: Server; publicUrl: string }

/** A letter that says only that it went out. It is not kept: the outcome is on the screen of whoever asked for it. */
export async function trialLetter(
  db: Db,
  { actor, now, from, to, server, publicUrl }: Trial,
): Promise<Omit<Mail, 'inReplyTo' | 'replyTo' | 'bouncesTo'>> {
  const reader = { language: actor.language, zone: actor.zone }
  const our = wordsFor({ reader }).trial
  const company = (await theDesk(db))?.company ?? ''
  const letter: Letter = {
    language: actor.language,
    company,
    subject: our.subject({ company }),
    heading: our.heading,
    parts: [sentence(our.what({ server: server.host }))],
    footer: [company],
  }
  return {
    from,
    to: { name: actor.name, address: to },
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    messageId: `<trial.${randomUUID()}@${new URL(publicUrl).hostname}>`,
    date: now,
    headers: { 'Auto-Submitted': 'auto-generated' },
    returnsTo: 'sender',
  }
}
