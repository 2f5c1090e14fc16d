import { asSystem, type World } from '#platform/command.ts'
import type { Task } from '#platform/jobs.ts'
import { personById } from '../../sign-in/index.ts'
import { type Mail, type Post, Undelivered } from './post.ts'
import { didNotArrive } from './returns/did-not-arrive.ts'
import { lockReported } from './returns/store.ts'
import { isWrittenByPeople, letsIn, mostAttempts, withoutOneTimeLinks } from './rules.ts'
import { type LetterToSend, markLocal, markSent, markUnsent, takeToSend } from './store.ts'
import { bouncesTo } from './threading/bounces-to.ts'

/**
 * Sends one letter. "Being sent" is stored before the server is spoken to and "sent" after it has accepted; whoever
 * dies between the two leaves a letter that goes out again with the same Message-ID, and the reader sees one.
 */
export const sendLetter =
  (postNow: () => Promise<Post | null>): Task =>
  async (world, { letter: id }) => {
    const { db, clock } = world
    const post = await postNow()
    if (!post) return void (await markLocal(db, String(id)))
    const letter = await takeToSend(db, String(id))
    if (!letter) return
    const mail = await asMail(world, letter)
    try {
      await post.deliver(mail)
    } catch (error) {
      return await keepUnsent(world, letter, error)
    }
    await markSent(db, letter.id, clock(), keptOf(letter))
  }

/** Given up where the letter was refused or enough was tried; else the job fails, and so is run again later. */
async function keepUnsent(world: World, { id, attempts }: LetterToSend, error: unknown): Promise<void> {
  const { message, permanent } = error instanceof Undelivered ? error : new Undelivered(String(error), false)
  if (permanent || attempts >= mostAttempts) return giveUp(world, id, { said: message, refused: permanent })
  await markUnsent(world.db, id, message)
  // What the server said may name the receiver: it stands with the letter, and the log gets only this.
  throw new Error('a letter could not be delivered yet')
}

const giveUp = (world: World, id: string, why: { said: string; refused: boolean }) =>
  asSystem(world, async (hands) => {
    const letter = await lockReported(hands.tx, { id })
    if (letter) await didNotArrive(hands, letter, { state: 'failed', ...why })
  })

async function asMail(world: World, letter: LetterToSend): Promise<Mail> {
  const person = letter.recipient_id ? await personById(world.db, letter.recipient_id) : null
  return {
    from: letter.from_address,
    to: { name: person?.name ?? '', address: letter.to_address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: letter.message_id,
    inReplyTo: letter.in_reply_to,
    replyTo: letter.reply_to,
    // The time of writing, at every attempt: it is one and the same message.
    date: letter.created_at,
    headers: isWrittenByPeople(letter.kind) ? {} : byMachine(letter),
    returnsTo: letter.kind === 'receipt' || letter.answers_mail ? 'nobody' : 'sender',
    bouncesTo: bouncesTo(world, letter),
  }
}

/** Keeps other machines from answering, and holiday notices away (RFC 3834; the second is for Exchange). */
const byMachine = ({ answers_mail }: LetterToSend) => ({
  'Auto-Submitted': answers_mail ? 'auto-replied' : 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
})

/** What stays of a letter that has gone: all of it, but for the way in. */
const keptOf = ({ kind, text, html }: LetterToSend) =>
  letsIn(kind) ? { text: withoutOneTimeLinks(text), html: withoutOneTimeLinks(html) } : { text, html }
