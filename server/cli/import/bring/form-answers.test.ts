import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { saidIn } from '../../../../test/telling.ts'
import { search } from '../../../screens/search.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { examine } from '../../verify/examine.ts'
import { type Format, plain, zendesk } from '../shape/formats.ts'
import { Unfit } from '../shape/rows.ts'
import { importDesk, type Survey } from './import-desk.ts'

describe('Answers that came from another desk', () => {
  const desk = freshDesk()
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-answers-'))
  after(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const bring = async (format: Format, place: string, map: object) => {
    const told: string[] = []
    const surveys: Survey[] = []
    const file = write(`map-${path.basename(place)}.json`, JSON.stringify(map))
    const terms = { files: undefined, source: undefined, charset: undefined, limit: 1000, dryRun: false }
    const tally = await importDesk(
      desk.world,
      { format, place, map: file, ...terms },
      {
        onSurvey: (survey) => surveys.push(survey),
        onProgress: () => {},
        stopped: () => false,
        onRefusal: ({ problem }) =>
          told.push(problem instanceof Unfit ? `${problem.code} ${problem.field}: ${problem.value}` : problem.message),
      },
    )
    return { tally, told, survey: surveys[0]! }
  }
  const brought = async (ref: string) => {
    const { id, number } = await desk.world.db
      .selectFrom('tickets')
      .select(['id', 'number'])
      .where('external_ref', '=', ref)
      .executeTakeFirstOrThrow()
    return { ticketId: id, page: await ticketPage(desk.world, desk.maria, { number: Number(number) }) }
  }
  const shown = ({ answers }: Awaited<ReturnType<typeof brought>>['page']) =>
    answers.map(({ field, values }) => [field, values.map((value) => value.shown)])

  test('custom fields of Zendesk stand beside the questions of our topic, in the ledger and in the search', async () => {
    const ticket = {
      id: 31,
      subject: 'Site is down',
      description: 'Nothing opens.',
      status: 'open',
      priority: 'normal',
      ticket_form_id: 360001,
      requester: { id: 7, name: 'Oleg Orlov', email: 'oleg@orlov.example', role: 'end-user', organization_id: 5 },
      organization: { id: 5, name: 'Orlov', external_id: '77-31' },
      created_at: '2025-11-04T08:00:00Z',
      custom_fields: [
        { id: 1, value: 'shop.orlov.example' },
        { id: 2, value: 'HTTP 500' },
        { id: 3, value: null },
        { id: 4, value: 'left out' },
      ],
    }
    const place = write('export.jsonl', `${JSON.stringify(ticket)}\n`)
    const { tally, told, survey } = await bring(zendesk, place, {
      topics: { 360001: 'A site does not open' },
      answers: { 1: 'address', 2: 'seen', 3: 'changed' },
      options: { seen: { 'http 500': 'error_page' } },
    })
    assert.deepEqual([tally.filed, told], [1, []])
    assert.equal(survey.topics.get('360001'), 'Сайт не открывается')
    const { ticketId, page } = await brought('Zendesk:31')
    assert.deepEqual(shown(page), [
      ['address', ['shop.orlov.example']],
      ['seen', ['Страница с ошибкой']],
    ])
    assert.partialDeepStrictEqual(await saidIn(desk.world, ticketId, 'ticket.opened'), {
      answers: [{ field: 'address' }, { field: 'seen' }],
    })
    const found = await search(desk.world, desk.maria, { q: 'shop.orlov.example' })
    assert.equal(found.rows.length, 1)
    assert.equal((await examine(desk.world.db, ticketId)).broken, null)
  })

  test('columns of a table do so too; what fits no question is told, and the ticket comes all the same', async () => {
    const place = write(
      'tables/tickets.csv',
      [
        'номер;договор;заявитель;тема;описание;статус;создана;категория;Сайт;Что видно;Когда',
        '1;77-31;oleg@orlov.example;Не открывается;Пусто;новая;04.11.2025 10:00;Сайт не открывается;vector.example;Пустая страница;',
        '2;77-31;oleg@orlov.example;Опять;Пусто;новая;05.11.2025 10:00;Сайт не открывается;не адрес!;чёрт знает что;',
        '3;77-31;oleg@orlov.example;Другое;Пусто;новая;06.11.2025 10:00;Прочее;vector.example;;',
      ].join('\n'),
    )
    const answers = { Сайт: 'address', 'Что видно': 'seen', Когда: 'changed' }
    const { tally, told } = await bring(plain, path.dirname(place), { answers })
    assert.equal(tally.filed, 3)
    assert.deepEqual(told.toSorted(), [
      'bad_answer address: не адрес!',
      'bad_answer seen: чёрт знает что',
      'no_topic topic: Прочее',
    ])
    assert.deepEqual(shown((await brought('CSV:1')).page), [
      ['address', ['vector.example']],
      ['seen', ['Пустая страница']],
    ])
    assert.deepEqual(shown((await brought('CSV:2')).page), [])
    assert.deepEqual(shown((await brought('CSV:3')).page), [])
  })

  test('a map that names no topic or question of ours is refused before anything is done', async () => {
    const place = path.join(folder, 'tables')
    await assert.rejects(bring(plain, place, { topics: { '*': 'Нет такой' } }), /There is no topic "Нет такой"/)
    await assert.rejects(bring(plain, place, { answers: { Сайт: 'nowhere' } }), /No topic asks "nowhere"/)
  })
})
