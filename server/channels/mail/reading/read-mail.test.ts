import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { hostileMails, hostilePages } from '../../../../test/hostile-mails.ts'
import type { Limits } from './limits.ts'
import type { ReadMail, Unreadable } from './mail.ts'
import { endIdleReaders, lookAtPage, readMail } from './read-mail.ts'

const letter = 'From: Oleg <oleg@shop.example>\nSubject: The shop is down\nMessage-ID: <1@shop.example>\n'
const olegsLetter = {
  from: [{ name: 'Oleg', address: 'oleg@shop.example' }],
  subject: 'The shop is down',
  date: null,
  messageId: '<1@shop.example>',
}

describe('a mail from outside', () => {
  after(endIdleReaders)

  test('is read by another process', async () => {
    const mail = await read(`${letter}\nPlease help.\n\nOn 5 May 2026 Vera wrote:\n> Hello\n`)
    assert.equal(mail.reply, 'Please help.')
    assert.equal(mail.quote, 'On 5 May 2026 Vera wrote:\n> Hello')
  })

  test('has every header in its order and as it stood', async () => {
    const mail = await read('Received: a\r\nX-Odd :  one\r\n\ttwo\r\nSubject: x\r\nsubject: y\r\n\r\n')
    assert.deepEqual(mail.headers, [
      { name: 'received', raw: 'Received: a' },
      { name: 'x-odd', raw: 'X-Odd :  one\r\n\ttwo' },
      { name: 'subject', raw: 'Subject: x' },
      { name: 'subject', raw: 'subject: y' },
    ])
    assert.deepEqual(mail.warnings, ['headers_doubled'])
  })

  for (const [about, raw, why] of [
    ['with more parts in each other than anybody sends', nested(21), 'too_deep'],
    ['with more parts than anybody sends', manyParts(300), 'too_deep'],
    ['with mails in mails in mails', `${letter}Content-Type: message/rfc822\n\n`.repeat(30), 'too_deep'],
    ['with headers of half a megabyte', `${letter}${'X-Filler: 0123456789\n'.repeat(25_000)}\nHello`, 'too_large'],
  ] as const) {
    test(`${about} is told as unreadable, with what its headers say`, async () => {
      assert.deepEqual(await readMail(Buffer.from(raw)), { unreadable: why, outline: olegsLetter })
    })
  }

  test('that is longer than a mail may be is not even looked into', async () => {
    const answer = await readMail(Buffer.from(`${letter}\n${'long '.repeat(100)}`), { mailBytes: 300 })
    assert.deepEqual(answer, { unreadable: 'too_large', outline: olegsLetter })
  })

  test('costs its reader’s life when it takes too long or too much, and no other mail is hurt', async () => {
    const big = Buffer.from(`${letter}Content-Type: text/html\n\n${'<b>word </i>&amp;'.repeat(150_000)}`)
    const others = Promise.all(Array.from({ length: 20 }, (_, number) => read(`Subject: ${number}\n\nHello`)))
    const [slow, dear] = await Promise.all([
      readMail(big, { cpuSeconds: 0.001, textLength: 1e9 }),
      readMail(big, { memoryMegabytes: 1, textLength: 1e9 }),
    ])
    assert.deepEqual(slow, { unreadable: 'too_long', outline: olegsLetter })
    assert.deepEqual(dear, { unreadable: 'too_large', outline: olegsLetter })
    assert.deepEqual(
      (await others).map(({ subject }) => subject),
      Array.from({ length: 20 }, (_, number) => `${number}`),
    )
  })

  test('whose reader is killed from outside is told as unreadable, and the next one is read', async () => {
    const long = readMail(Buffer.from(`${letter}Content-Type: text/html\n\n${'<b>word </i>&amp;'.repeat(150_000)}`), {
      textLength: 1e9,
    })
    while (children().length === 0) await setImmediate()
    for (const child of children()) process.kill(child, 'SIGKILL')
    const answer = await long
    assert.ok('unreadable' in answer && answer.unreadable === 'crashed')
    assert.equal((await read('Subject: next\n\nHello')).subject, 'next')
  })

  test('has its text cut where it is too long to show, and the whole attached', async () => {
    const words = 'слово '.repeat(1000).trim()
    const mail = await read(`${letter}Content-Type: text/plain; charset=utf-8\n\n${words}`, { textLength: 100 })
    assert.equal(mail.text, words.slice(0, 100))
    assert.deepEqual(mail.warnings, ['text_cut'])
    const [whole] = mail.attachments
    assert.equal(Buffer.from(whole!.bytes).toString(), words)
    assert.equal(whole!.from, 'cut_text')
  })
})

describe('mails made to hang their reader', () => {
  after(endIdleReaders)

  test('end by themselves or are ended, while the server goes on', async () => {
    const told: Record<string, string> = {}
    await whileItTurns(Object.entries(hostileMails(0.4)), async (name, raw) => {
      const answer = await readMail(raw, { cpuSeconds: 1 })
      told[name] = 'unreadable' in answer ? answer.unreadable : 'read'
    })
    const bad = Object.entries(told).filter(([, how]) => how === 'crashed' || how === 'too_long')
    assert.deepEqual(bad, [], 'none needs to be killed')
  })

  test('do not hold the server either when somebody looks at their pages', async () => {
    const shown: string[] = []
    await whileItTurns(Object.entries(hostilePages(0.02)), async (name, raw) => {
      const look = await lookAtPage(raw, 'en')
      if (look?.page) shown.push(name)
      // Places for pictures are bounded, and everything between two of them is one piece.
      assert.ok((look?.page?.pieces.length ?? 0) <= 301, `${name} comes in too many pieces`)
    })
    assert.ok(shown.includes('links to many places'), 'some are shown')
  })
})

/** Each in its turn, in a process that has other things to do. */
async function whileItTurns(mails: readonly [string, Buffer][], act: (name: string, raw: Buffer) => Promise<void>) {
  let turns = 0
  let over = false
  const server = (async () => {
    for (; !over; turns++) await setImmediate()
  })()
  try {
    for (const [name, raw] of mails) {
      const before = turns
      await act(name, raw)
      assert.ok(turns > before, `${name}: the event loop stood still`)
    }
  } finally {
    over = true
    await server
  }
}

async function read(raw: string, limits?: Partial<Limits>): Promise<ReadMail> {
  const answer: ReadMail | Unreadable = await readMail(Buffer.from(raw), limits)
  if ('unreadable' in answer) assert.fail(`unreadable: ${answer.unreadable}`)
  return answer
}

function nested(depth: number) {
  const part = (number: number): string =>
    number === 0
      ? '\nx\n'
      : `Content-Type: multipart/mixed; boundary=b${number}e\n\n--b${number}e\n${part(number - 1)}\n--b${number}e--\n`
  return letter + part(depth)
}

function manyParts(count: number) {
  return `${letter}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(count)}--b--\n`
}

/** The processes that read for us at this moment. */
function children() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOurReader(name))
    .map(Number)
}

function isOurReader(pid: string) {
  try {
    const parent = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').split(' ')[2]
    return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('reader.ts')
  } catch {
    return false
  }
}
