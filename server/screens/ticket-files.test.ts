import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { keepUpload } from '#platform/files/uploads.ts'
import { freshDesk } from '../../test/cast.ts'
import { refuses } from '../../test/telling.ts'
import { postReply } from '../tickets/commands/post-reply.ts'
import { writeNote } from '../tickets/commands/write-note.ts'
import { ticketFiles } from './ticket-files.ts'

describe('The files of a ticket', () => {
  const story = freshDesk()
  const file = async (person: typeof story.anna, name: string) =>
    (await keepUpload(story.world, person, name, Readable.from([Buffer.from(name)]))).id

  test('stand in one place with who sent them and when, those of a note among them, the last first', async () => {
    const { world, anna, oleg } = story
    const { ticketId, number } = await story.ticket()
    await postReply(world, oleg, { ticketId, text: 'Журнал.', files: [await file(oleg, 'dmesg.txt')] })
    await writeNote(world, anna, { ticketId, text: 'Схема.', files: [await file(anna, 'стойка.txt')] })

    const { files, next } = await ticketFiles(world, anna, { number })
    assert.deepEqual(
      files.map(({ name, internal, author, side }) => [name, internal, author?.name, side]),
      [
        ['стойка.txt', true, anna.name, 'staff'],
        ['dmesg.txt', false, oleg.name, 'client'],
      ],
    )
    assert.match(files[0]!.sha256, /^[0-9a-f]{64}$/)
    assert.equal(next, null)
  })

  test('come a hundred at a time', async () => {
    const { world, anna } = story
    const { ticketId, number } = await story.ticket()
    for (let note = 0; note < 6; note++) {
      const files: string[] = []
      for (let at = 0; at < 20; at++) files.push(await file(anna, `${note}-${at}.txt`))
      await writeNote(world, anna, { ticketId, text: 'Ещё.', files })
    }
    const first = await ticketFiles(world, anna, { number })
    const rest = await ticketFiles(world, anna, { number, after: first.next! })
    assert.deepEqual([first.files.length, rest.files.length, rest.next], [100, 20, null])
    assert.equal(new Set([...first.files, ...rest.files].map(({ id }) => id)).size, 120)
  })

  test('are nothing to whom the ticket is nothing', async () => {
    const { world, vera } = story
    await refuses(ticketFiles(world, vera, { number: 999_999 }), 'ticket_not_found')
  })
})
