import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { freshDesk } from '../../../../test/cast.ts'
import { entries, withSharedData } from '../../../../test/shared-data.ts'
import { clientTicket } from '../../../screens/client-ticket.ts'
import { ticketPage } from '../../../screens/ticket-page.ts'
import { examine } from '../../verify/examine.ts'
import { plain, zendesk } from '../shape/formats.ts'
import { Unfit } from '../shape/rows.ts'
import { type Asked, importDesk, type Survey } from './import-desk.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'otklik-desk-'))
const write = (name: string, content: string | Buffer) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}

/** Windows-1251, of what these stories say: Latin letters stay, Cyrillic ones have their places. */
const cp1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0)!
      if (code < 128) return code
      if (letter === 'ё') return 0xb8
      if (letter === '№') return 0xb9
      return code - 0x410 + 0xc0
    }),
  )

const story = (): ReturnType<typeof freshDesk> & {
  bring(asked: Partial<Asked>): ReturnType<typeof importDesk>
  told: string[]
  surveys: Survey[]
} => {
  const desk = freshDesk()
  const told: string[] = []
  const surveys: Survey[] = []
  const bring = (asked: Partial<Asked>) => {
    told.length = 0
    const terms = {
      format: zendesk,
      place: folder,
      map: undefined,
      files: undefined,
      source: undefined,
      charset: undefined,
    }
    return importDesk(
      desk.world,
      { ...terms, limit: 1000, dryRun: false, ...asked },
      {
        onSurvey: (survey) => surveys.push(survey),
        onProgress: () => {},
        stopped: () => false,
        onRefusal: ({ file, line, problem }) =>
          told.push(`${file}:${line} ${problem instanceof Unfit ? problem.code : problem.message}`),
      },
    )
  }
  return Object.assign(desk, { bring, told, surveys })
}

describe('An export of Zendesk, one ticket a line', () => {
  after(() => rmSync(folder, { recursive: true }))
  const desk = story()
  const place = path.join(folder, 'export.jsonl')
  const oleg = {
    id: 7,
    name: 'Oleg Orlov',
    email: 'Oleg@Orlov.example',
    role: 'end-user',
    organization_id: 5,
    locale: 'ru',
  }
  const gone = { id: 8, name: 'Greta Gone', email: 'greta@old.example', role: 'agent' }
  const anna = { id: 9, name: 'Anna', email: 'анна.первая@people.example', role: 'agent' }
  const ticket = {
    id: 123,
    subject: 'Mail is late',
    description: 'Letters take an hour.',
    status: 'pending',
    priority: 'urgent',
    requester: oleg,
    assignee: anna,
    organization: { id: 5, name: 'Orlov Ltd' },
    group: { id: 3, name: 'Second line' },
    created_at: '2025-04-28T11:19:34 -10:00',
    updated_at: '2025-05-02T00:00:00Z',
    comments: [
      { id: 1, author: oleg, public: true, created_at: '2025-04-28T21:19:34Z', plain_body: 'Letters take an hour.' },
      { id: 2, author: gone, public: false, created_at: '2025-04-29T08:00:00Z', body: 'The queue is full, again.' },
      { id: 3, author: anna, public: true, created_at: '2025-04-29T09:30:00Z', body: 'We are looking into it.' },
    ],
  }
  const secret = {
    ...ticket,
    id: 124,
    status: 'solved',
    assignee: gone,
    subject: 'Opened by us',
    description: 'The client must not read this.',
    comments: [
      {
        id: 4,
        author: gone,
        public: false,
        created_at: '2025-06-01T10:00:00Z',
        body: 'The client must not read this.',
      },
    ],
  }
  const odd = { ...ticket, id: 125, status: 'escalated', comments: [] }
  const numberOf = async (ref: string) => {
    const { rows } = await desk.pool.query('select number from tickets where external_ref = $1', [ref])
    return Number(rows[0].number)
  }

  test('is shown and changes nothing when tried out', async () => {
    writeFileSync(place, [ticket, secret, odd].map((one) => JSON.stringify(one)).join('\n'))
    const before = await examine(desk.world.db, null)
    const outcome = await desk.bring({ place, dryRun: true })
    assert.deepEqual([outcome.filed, outcome.accounts, outcome.contacts, outcome.formerAgents], [2, 1, 1, 1])
    assert.deepEqual(desk.told, ['export.jsonl:3 unknown_status'])
    assert.equal(desk.surveys[0]!.mapping.statuses.get('pending'), 'waiting_for_client')
    assert.deepEqual([...desk.surveys[0]!.lines.values()], ['Вторая линия'])
    assert.deepEqual(await examine(desk.world.db, null), before)
  })

  test('brings each ticket with its conversation, at the times when things were said', async () => {
    assert.equal((await desk.bring({ place })).filed, 2)
    const page = await ticketPage(desk.world, desk.vera, { number: await numberOf('Zendesk:123') })
    assert.deepEqual(
      [page.status, page.priority, page.line.name, page.assignee?.name, page.openedAt, page.contact.email],
      [
        'waiting_for_client',
        'critical',
        'Вторая линия',
        'Анна Первая',
        '2025-04-28T21:19:34.000Z',
        'oleg@orlov.example',
      ],
    )
    assert.deepEqual(
      page.entries.map(({ kind, event, at, author, text }) => [kind, event, at.slice(0, 10), author?.name, text]),
      [
        ['message', 'ticket.opened', '2025-04-28', 'Oleg Orlov', 'Letters take an hour.'],
        ['note', 'ticket.noted', '2025-04-29', 'Greta Gone', 'The queue is full, again.'],
        ['message', 'ticket.replied', '2025-04-29', 'Анна Первая', 'We are looking into it.'],
        ['event', 'ticket.imported', '2026-03-02', undefined, null],
        ['event', 'ticket.next_contact_set', '2026-03-02', undefined, null],
      ],
    )
    assert.deepEqual(
      [page.entries[3]!.change?.source, page.entries[3]!.change?.ref, page.entries[3]!.change?.to],
      ['Zendesk', '123', null],
    )
  })

  test('tells the ledger when and how it was taken in, and the ledger holds', async () => {
    const { rows } = await desk.pool.query(`
      select e.kind, e.channel, e.trust, e.at, e.meta ->> 'saidAt' as said from events e join tickets t on t.id = e.stream_id
      where t.external_ref = 'Zendesk:123' order by e.seq limit 2`)
    assert.deepEqual(rows[1], {
      kind: 'ticket.noted',
      channel: 'import',
      trust: 'K',
      at: desk.clock(),
      said: '2025-04-29T08:00:00.000Z',
    })
    assert.equal((await examine(desk.world.db, null)).broken, null)
  })

  test('promises what is open from now on and closes nothing by its age', async () => {
    const { rows } = await desk.pool.query(
      `select external_ref, next_contact_by > $1 as ahead, resolved_at from tickets where external_ref is not null order by 1`,
      [desk.clock()],
    )
    assert.deepEqual(rows, [
      { external_ref: 'Zendesk:123', ahead: true, resolved_at: null },
      { external_ref: 'Zendesk:124', ahead: null, resolved_at: new Date('2025-05-02T00:00:00Z') },
    ])
  })

  test('never shows a client what was private there, not even when it came first', async () => {
    const { rows } = await desk.pool.query(`select id from persons where email = 'oleg@orlov.example'`)
    const { rows: rights } = await desk.pool.query(
      'select account_id as id, role from account_contacts where contact_id = $1',
      [rows[0].id],
    )
    const client = { ...desk.oleg, id: rows[0].id, accounts: rights }
    const page = await clientTicket(desk.world, client, { number: await numberOf('Zendesk:124') })
    assert.deepEqual(
      page.entries.map(({ kind, text, at }) => [kind, text, at.slice(0, 10)]),
      [['opened', 'Opened by us', '2025-04-28']],
    )
  })

  test('keeps staff who are not here by name, and nobody comes in by it', async () => {
    const { rows } = await desk.pool.query(`
      select p.name, p.active, (select count(*)::int from line_members where agent_id = p.id) as lines
      from persons p where p.kind = 'agent' and p.email = 'greta@old.example'`)
    assert.deepEqual(rows, [{ name: 'Greta Gone', active: false, lines: 0 }])
  })

  test('writes to nobody', async () => {
    await desk.jobs()
    assert.deepEqual((await desk.pool.query('select 1 from letters')).rows, [])
  })

  test('run again brings only what has come since, and by another map what was refused', async () => {
    const again = await desk.bring({ place })
    assert.deepEqual(
      [again.filed, again.alreadyHere, again.accounts, again.contacts, again.formerAgents],
      [0, 2, 0, 0, 0],
    )
    const map = path.join(folder, 'map.json')
    writeFileSync(map, '{"statuses": {"escalated": "open"}, "groups": {"*": "VIP"}}')
    const mapped = await desk.bring({ place, map })
    assert.deepEqual([mapped.filed, mapped.alreadyHere, mapped.refusals], [1, 2, 0])
  })

  test('of another desk of that kind is told apart by its name', async () => {
    assert.equal((await desk.bring({ place, source: 'Second Zendesk' })).filed, 2)
  })

  test('two at once bring everything once', async () => {
    const many = path.join(folder, 'many.jsonl')
    const lines = Array.from({ length: 40 }, (_, i) => JSON.stringify({ ...ticket, id: 1000 + i }))
    writeFileSync(many, lines.join('\n'))
    const both = await Promise.all([desk.bring({ place: many }), desk.bring({ place: many })])
    assert.equal(both[0].filed + both[1].filed, 40)
    assert.equal((await examine(desk.world.db, null)).broken, null)
  })
})

describe('Tables of a Russian office', () => {
  after(() => rmSync(folder, { recursive: true, force: true }))
  const desk = story()
  const place = path.join(folder, 'office')
  const bring = (asked: Partial<Asked> = {}) => desk.bring({ format: plain, place, ...asked })

  test('come in whatever their charset, delimiter and headings', async () => {
    write('office/клиенты.csv', cp1251('Договор;Наименование;Категория\r\n90-1;"ООО ""Ромашка"";";legal_entity\r\n'))
    write('office/контакты.csv', cp1251('ФИО;Почта;Договор;Роль\r\nИнна Лужина;Inna@romashka.example;90-1;owner\r\n'))
    write(
      'office/заявки.csv',
      cp1251(
        'Номер;Тема;Текст;Статус;Приоритет;Договор;Заявитель;Линия;Дата\r\n' +
          '1;Почта;"Не уходит.\r\nСовсем.";в работе;высокий;90-1;inna@romashka.example;Вторая линия;12.01.2026 10:30\r\n' +
          '2;Счёт;Где счёт?;закрыта;;90-1;inna@romashka.example;;31.02.2026\r\n' +
          '3;Мало ячеек;раз\r\n' +
          '1;Второй раз;Текст;закрыта;;90-1;inna@romashka.example;;13.01.2026\r\n',
      ),
    )
    write(
      'office/messages.csv',
      '\ufeffticket,author,at,text,internal,files\n' +
        '1,vera@example.com,2026-01-12 11:00,"Смотрим, ""спасибо""",нет,log.txt; ../../secret.txt; link.txt\n' +
        '1,vera@example.com,2026-01-12 11:05,Диск полон,да,\n' +
        '77,vera@example.com,2026-01-12 11:05,Ничья,да,\n',
    )
    write('office/attachments/1/log.txt', 'disk full')
    write('secret.txt', 'nobody may have this')
    symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'office/attachments/link.txt'))
    const outcome = await bring()
    assert.deepEqual([outcome.filed, outcome.messages, outcome.files, outcome.accounts], [1, 3, 1, 1])
    assert.deepEqual(desk.told.toSorted(), [
      'messages.csv:2 file_missing',
      'messages.csv:2 file_missing',
      'messages.csv:4 no_ticket',
      'заявки.csv:4 bad_time',
      'заявки.csv:5 column_count',
      'заявки.csv:6 same_ref',
    ])
  })

  test('keep the words, the clock of the office and the file of the message', async () => {
    const { rows } = await desk.pool.query(`
      select t.subject, t.status, t.priority, t.opened_at, a.name, l.name_en, f.name as file, f.size
      from tickets t join accounts a on a.id = t.account_id join lines l on l.id = t.line_id
      join ticket_files f on f.ticket_id = t.id where t.external_ref = 'CSV:1'`)
    assert.deepEqual(rows, [
      {
        subject: 'Почта',
        status: 'open',
        priority: 'high',
        opened_at: new Date('2026-01-12T07:30:00Z'),
        name: 'ООО "Ромашка";',
        name_en: 'Second line',
        file: 'log.txt',
        size: '9',
      },
    ])
  })

  test('bring who acts for several accounts with each of their roles, and the tags of a ticket in our spelling', async () => {
    const several = path.join(folder, 'several')
    write(
      'several/контакты.csv',
      'ФИО;Почта;Договор;Роль\n' +
        'Инна Лужина;inna@several.example;91-1;owner\nИнна Лужина;inna@several.example;91-2;billing\n',
    )
    write(
      'several/права.csv',
      'Почта;Договор;Роль\ninna@several.example;91-3;viewer\ninna@several.example;91-3;owner\nНекто;91-3;owner\n',
    )
    write(
      'several/заявки.csv',
      'Номер;Текст;Статус;Заявитель;Договор;Дата;Метки\n' +
        `7;Где счёт?;закрыта;inna@several.example;91-2;13.01.2026;"#Счета, Срочно; счета,${'ы'.repeat(41)}"\n`,
    )
    const rehearsed = await bring({ place: several, dryRun: true })
    for (const outcome of [rehearsed, await bring({ place: several })])
      assert.deepEqual([outcome.filed, outcome.accounts, outcome.contacts, outcome.withoutRight], [1, 3, 1, 0])
    assert.deepEqual(desk.told, ['права.csv:4 no_person', 'заявки.csv:2 bad_tag'])
    const { rows } = await desk.pool.query(`
      select a.contract_number as contract, c.role from account_contacts c join accounts a on a.id = c.account_id
      join persons p on p.id = c.contact_id where p.email = 'inna@several.example' order by 1`)
    assert.deepEqual(rows, [
      { contract: '91-1', role: 'owner' },
      { contract: '91-2', role: 'billing' },
      { contract: '91-3', role: 'viewer' },
    ])
    const tags = await desk.pool.query(`
      select g.name, g.uses from ticket_tags tt join tags g on g.id = tt.tag_id join tickets t on t.id = tt.ticket_id
      where t.external_ref = 'CSV:7' order by 1`)
    assert.deepEqual(tags.rows, [
      { name: 'срочно', uses: 1 },
      { name: 'счета', uses: 1 },
    ])
    assert.equal((await examine(desk.world.db, null)).broken, null)

    await bring({ place: several })
    const again = await desk.pool.query(`select sum(uses)::int as uses from tags where name in ('счета', 'срочно')`)
    assert.deepEqual(again.rows, [{ uses: 2 }])
  })

  test('may be read by other columns than those we would take', async () => {
    write('other/tickets.csv', 'nr,what,who,when\n5,Текст,a@b.example,2026-02-01T10:00:00Z\n')
    const map = path.join(folder, 'fields.json')
    const fields = {
      'tickets.ref': 'nr',
      'tickets.text': 'what',
      'tickets.requester': 'who',
      'tickets.openedAt': 'when',
    }
    writeFileSync(map, JSON.stringify({ fields }))
    assert.equal((await bring({ place: path.join(folder, 'other'), map })).filed, 1)
    writeFileSync(map, JSON.stringify({ fields: { 'tickets.ref': 'nummer' } }))
    await assert.rejects(bring({ place: path.join(folder, 'other'), map }), /"nummer", which is no column/)
  })
})

describe('Public sets of other desks', withSharedData, () => {
  const desk = story()
  const unpack = (archive: string, to: string) => {
    for (const { name, bytes } of entries(archive)) write(`${to}/${path.basename(name)}`, bytes)
    return path.join(folder, to)
  }

  test('in JSON come in whole', async () => {
    const outcome = await desk.bring({ place: unpack('import/zendesk-json.tar.gz', 'json') })
    assert.deepEqual([outcome.filed, outcome.refusals, outcome.accounts], [200, 0, 26])
  })

  test('in tables come in but for what was deleted there and what belongs to nothing', async () => {
    const outcome = await desk.bring({ place: unpack('import/zendesk-csv.tar.gz', 'tables') })
    assert.deepEqual([outcome.filed, outcome.refusals], [8, 22])
    assert.equal((await examine(desk.world.db, null)).broken, null)
  })
})
