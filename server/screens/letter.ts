import { sql } from 'kysely'
import { mail } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { withoutOneTimeLinks } from '../channels/mail/rules.ts'
import { asLetterLine, type LetterLine, letterColumns, letterJoins, mayReadLetter } from './shared/letter-rows.ts'

type Row = LetterLine & { from_address: string; message_id: string; text: string; html: string }

/**
 * One letter as it went out. What is written in tickets is for those who may read the ticket; a one-time link is shown
 * only where no mail goes out, because then somebody has to carry it.
 */
export const letter = screen(mail.letter, async ({ letterId }, { db, world, actor, refusal }) => {
  const { rows } = await sql<Row>`
    select ${letterColumns}, l.from_address, l.message_id, l.text, l.html
    from letters l ${letterJoins} where l.id = ${letterId}`.execute(db)
  const row = rows[0]
  if (!row) throw refusal('letter_not_found')
  const shown = (content: string) => {
    if (!mayReadLetter(row, actor)) return null
    return world.settings.mailGoesOut ? withoutOneTimeLinks(content) : content
  }
  return {
    ...asLetterLine(row, actor),
    from: row.from_address,
    messageId: row.message_id,
    text: shown(row.text),
    html: shown(row.html),
  }
})
