import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDesk } from '../../../test/cast.ts'
import { historyOf, refuses, saidIn } from '../../../test/telling.ts'
import { clientTicket } from '../../screens/client-ticket.ts'
import { ticketPage } from '../../screens/ticket-page.ts'
import { postReply } from './post-reply.ts'
import { previewReply } from './preview-reply.ts'
import { writeNote } from './write-note.ts'

const inAnHour = '2026-03-02T10:00:00.000Z'
const ready = 'Здравствуйте, **{{client.name}}**! Напишем до {{promise.time}}.'

describe('What is written in light Markdown', () => {
  const story = freshDesk()

  test('preview-reply shows what the client would read, and changes nothing', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const before = await historyOf(world, ticketId)
    const { body, open } = await previewReply(world, vera, { ticketId, text: ready, nextContactBy: inAnHour })
    assert.deepEqual(open, [])
    assert.deepEqual(body, [
      {
        is: 'paragraph',
        of: ['Здравствуйте, ', { is: 'bold', of: ['Олег Т.'] }, '! Напишем до 2 марта, 13:00 (МСК).'],
      },
    ])
    assert.deepEqual(await historyOf(world, ticketId), before)
  })

  test('a note is shown as it is saved, its blanks are text', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const { body, open } = await previewReply(world, vera, { ticketId, text: '{{client.name}}', as: 'note' })
    assert.deepEqual({ body, open }, { body: [{ is: 'paragraph', of: ['{{client.name}}'] }], open: [] })
  })

  test("somebody else's ticket previews nothing", async () => {
    const { world, pavel, vera } = story
    const { ticketId } = await story.ticket()
    await world.db.updateTable('tickets').set({ line_id: story.lines.vip }).where('id', '=', ticketId).execute()
    await refuses(previewReply(world, vera, { ticketId, text: ready }), 'ticket_not_found')
    assert.ok(await previewReply(world, pavel, { ticketId, text: ready }))
  })

  test('goes out as it was read: the desk, the client and the letter say the same', async () => {
    const { world, vera, oleg } = story
    const { ticketId, number } = await story.ticket()
    const text = `${'Введите **сейчас**:\n\n```sh\nls  -la "*"\n```\n\n1. раз\n2. два\n\n> цитата\n\n'}[панель](https://panel.example)`
    await postReply(world, vera, { ticketId, text, format: 'markdown', nextContactBy: inAnHour })
    const desk = (await ticketPage(world, vera, { number })).entries.find(({ event }) => event === 'ticket.replied')
    const client = (await clientTicket(world, oleg, { number })).entries.find(({ kind }) => kind === 'message')
    assert.deepEqual(
      desk?.body?.map(({ is }) => is),
      ['paragraph', 'code', 'list', 'quote', 'paragraph'],
    )
    assert.deepEqual(client?.body, desk?.body)
    await story.jobs()
    const letter = await world.db
      .selectFrom('letters')
      .select(['html', 'text'])
      .where('stream_id', '=', ticketId)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    assert.ok(letter.html.includes('<p>Введите <strong>сейчас</strong>:</p><pre dir="ltr">ls  -la &quot;*&quot;</pre>'))
    assert.ok(letter.html.includes('<ol start="1"><li><p>раз</p></li><li><p>два</p></li></ol>'))
    assert.ok(letter.html.includes('<blockquote><p>цитата</p></blockquote>'))
    assert.ok(letter.html.includes('<a href="https://panel.example">панель</a>'))
    assert.ok(letter.text.includes(text), 'plain text keeps it as it was typed')
  })

  test('what clients write, and what was written before, stays plain text', async () => {
    const { world, oleg, vera } = story
    const { ticketId, number } = await story.ticket('**не жирный**')
    await postReply(world, oleg, { ticketId, text: '**тоже**', format: 'markdown' })
    await postReply(world, vera, { ticketId, text: '**и это**', nextContactBy: inAnHour })
    for (const { text, body } of (await ticketPage(world, vera, { number })).entries)
      assert.equal(body, undefined, text ?? '')
  })

  test('a note may be written so too', async () => {
    const { world, vera } = story
    const { ticketId, number } = await story.ticket()
    await writeNote(world, vera, { ticketId, text: '`dmesg`', format: 'markdown' })
    const note = (await ticketPage(world, vera, { number })).entries.at(-1)
    assert.deepEqual(note?.body, [{ is: 'paragraph', of: [{ is: 'code', text: 'dmesg' }] }])
  })

  test('an open blank holds a reply back; the promised time is written as it goes out', async () => {
    const { world, vera } = story
    const { ticketId } = await story.ticket()
    const reply = (text: string) => postReply(world, vera, { ticketId, text, nextContactBy: inAnHour })
    await refuses(reply('Причина: {{что нашли?}}'), 'blank_open')
    await refuses(reply('Здравствуйте, {{client.name}}!'), 'blank_open')
    await reply('Напишем до {{promise.time}}.')
    const { text } = await saidIn(world, ticketId, 'ticket.replied')
    assert.equal(text, 'Напишем до 2 марта, 13:00 (МСК).')
  })

  test('what a client pastes in braces is theirs', async () => {
    const { world, oleg } = story
    const { ticketId } = await story.ticket()
    await postReply(world, oleg, { ticketId, text: '{{client.name}} {{зачем?}}' })
    assert.equal((await saidIn(world, ticketId, 'ticket.replied')).text, '{{client.name}} {{зачем?}}')
  })
})
