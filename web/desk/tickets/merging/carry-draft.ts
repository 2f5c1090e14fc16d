import { now } from '../../shell/clock.ts'
import { draftAt, keepDraft } from '../../shell/drafts.ts'
import { freshReply, type ReplyDraft } from '../writing/ReplyBox.tsx'

/**
 * Words begun in one ticket go to the end of what may lie on this device for another, whose page is not open: it is kept
 * as something that the server has yet to be told of, so that no older answer of the server takes it for sent.
 */
export async function carryDraft(personId: string, { text, files }: ReplyDraft, toTicketId: string) {
  const place = { personId, about: toTicketId, kind: 'reply' }
  const there = await draftAt<ReplyDraft>(place)
  const begun = there?.value ?? freshReply
  const value = {
    ...begun,
    text: [begun.text, text].filter((one) => one.trim()).join('\n\n'),
    files: [...begun.files, ...files],
  }
  await keepDraft(place, { ...there, value, savedAt: now(), behind: true })
}
