import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { endContact } from '../../accounts/commands/end-contact.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { myTickets } from '../../screens/my-tickets.ts'
import { postReply } from './post-reply.ts'
import { stopTelling } from './stop-telling.ts'
import { tellColleague } from './tell-colleague.ts'
import { writeNote } from './write-note.ts'

describe('A colleague who is kept informed', () => {
  const story = freshDesk()
  const next = '2026-03-02T11:00:00.000Z'

  async function lettersOf(ticketId: string) {
    await story.jobs()
    const letters = await story.world.db
      .selectFrom('letters as l')
      .innerJoin('persons as p', 'p.id', 'l.recipient_id')
      .select(['p.name', 'l.kind'])
      .where('l.stream_id', '=', ticketId)
      .orderBy('l.seq')
      .orderBy('p.name')
      .execute()
    return letters.map(({ name, kind }) => `${kind}: ${name}`)
  }

  test('gets the letters of the ticket from then on, until it is ended', async () => {
    const { world, oleg, irina, anna } = story
    const { ticketId, number } = await story.ticket()
    await tellColleague(world, oleg, { ticketId, contactId: irina.id })
    await tellColleague(world, oleg, { ticketId, contactId: irina.id })
    await postReply(world, anna, { ticketId, text: 'Смотрю.', nextContactBy: next })
    await writeNote(world, anna, { ticketId, text: 'Между нами.' })
    const page = await clientTicket(world, oleg, { number })
    assert.deepEqual([page.informants.map(({ name }) => name), page.colleagues], [[irina.name], []])
    // Letters go to whoever is kept informed when they are written.
    await story.jobs()
    await stopTelling(world, irina, { ticketId, contactId: irina.id })
    await postReply(world, anna, { ticketId, text: 'Нашли.', nextContactBy: next })
    assert.deepEqual(await lettersOf(ticketId), [
      `receipt: ${oleg.name}`,
      `informed: ${irina.name}`,
      `reply: ${irina.name}`,
      `reply: ${oleg.name}`,
      `reply: ${oleg.name}`,
    ])
    const shown = await clientTicket(world, oleg, { number })
    assert.deepEqual(
      shown.entries.filter(({ kind }) => /informed/.test(kind)).map(({ kind, to }) => [kind, to]),
      [
        ['informed', irina.name],
        ['not_informed', irina.name],
      ],
    )
  })

  test('stop-telling is for everybody themselves; told are only those who may read the ticket anyway: nobody of another account, nobody whose right is for bills', async () => {
    const { world, oleg, irina, mallory, vector } = story
    const billing = await story.contact('Счетовод', vector, 'billing')
    const viewer = await story.contact('Зритель', vector, 'viewer')
    const { ticketId } = await story.ticket()
    for (const person of [mallory, billing, oleg])
      await refuses(tellColleague(world, oleg, { ticketId, contactId: person.id }), 'contact_not_found')
    await refuses(tellColleague(world, mallory, { ticketId, contactId: mallory.id }), 'ticket_not_found')
    await tellColleague(world, oleg, { ticketId, contactId: viewer.id })
    // Who only reads may end it for themselves, and for nobody else.
    await tellColleague(world, oleg, { ticketId, contactId: irina.id })
    await refuses(stopTelling(world, viewer, { ticketId, contactId: irina.id }), 'ticket_read_only')
    await stopTelling(world, viewer, { ticketId, contactId: viewer.id })
  })

  test('hears nothing more when the right has ended', async () => {
    const { world, oleg, anna, maria, vector } = story
    const leaver = await story.contact('Ушедший', vector, 'technical')
    const { ticketId, number } = await story.ticket()
    await tellColleague(world, oleg, { ticketId, contactId: leaver.id })
    await lettersOf(ticketId)
    await endContact(world, maria, { accountId: vector, contactId: leaver.id })
    await postReply(world, anna, { ticketId, text: 'Смотрю.', nextContactBy: next })
    assert.deepEqual((await lettersOf(ticketId)).at(-1), `reply: ${oleg.name}`)
    assert.deepEqual((await clientTicket(world, oleg, { number })).informants, [])
  })

  test('finds news in the list; the old tickets of others are no news to who comes for the first time', async () => {
    const { world, oleg, irina, anna, vector } = story
    const { ticketId, number } = await story.ticket()
    await postReply(world, anna, { ticketId, text: 'Смотрю.', nextContactBy: next })
    const newcomer = await story.contact('Новичок', vector, 'technical')
    const unread = async (by: typeof oleg) =>
      (await myTickets(world, by, {})).all.find((row) => row.number === number)?.unread
    assert.deepEqual([await unread(oleg), await unread(newcomer), await unread(irina)], [true, false, false])
    await tellColleague(world, oleg, { ticketId, contactId: irina.id })
    assert.equal(await unread(irina), true)
  })

  test('is not written to over and over by who adds and takes them off again', async () => {
    const { world, oleg, irina } = story
    const { ticketId } = await story.ticket()
    let times = 0
    const again = async () => {
      for (; times < 200; times++) {
        await tellColleague(world, oleg, { ticketId, contactId: irina.id })
        await stopTelling(world, oleg, { ticketId, contactId: irina.id })
      }
    }
    await refuses(again(), 'too_many_attempts')
    assert.ok(times <= 30, String(times))
  })
})
