/**
 * Reading mails: how fast, how much of what is expected is met, and what hostile mails do to the server.
 *   node bench/mail-reading.ts [mutants, 10000]
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ordinaryLimits } from '../server/channels/mail/reading/limits.ts'
import type { ReadMail, Unreadable } from '../server/channels/mail/reading/mail.ts'
import { endIdleReaders, readMail } from '../server/channels/mail/reading/read-mail.ts'
import { takeMail } from '../server/channels/mail/reading/take-mail.ts'
import { hostileMails } from '../test/hostile-mails.ts'
import { type Case, mailCases } from '../test/mail-corpora.ts'
import { mutantOf } from '../test/mail-mutants.ts'
import { markdown } from './measure/table.ts'

const mutants = Number(process.argv[2] ?? 10_000)
const cases = mailCases()
const took: number[] = []

type Result = { one: Case; mail: ReadMail | Unreadable }

async function readOne(one: Case): Promise<Result> {
  const begun = performance.now()
  const mail = await readMail(one.raw)
  took.push(performance.now() - begun)
  return { one, mail }
}

console.log(await corpora())
console.log(await throughput())
console.log(await underFire())
console.log(await broken())
endIdleReaders()

async function corpora() {
  const rows: string[][] = []
  for (const corpus of new Set(cases.map((one) => one.corpus))) {
    const results: Result[] = []
    for (const one of cases.filter((each) => each.corpus === corpus)) results.push(await readOne(one))
    const unreadable = results.filter(({ mail }) => 'unreadable' in mail).length
    const met = results.flatMap(({ one, mail }) =>
      'unreadable' in mail ? [false] : Object.values(one.met(takeMail(one.raw, ordinaryLimits))),
    )
    const share =
      met.length > 0 ? `${((100 * met.filter(Boolean).length) / met.length).toFixed(1)} % of ${met.length}` : ''
    rows.push([corpus, String(results.length), String(unreadable), share])
  }
  return markdown(['corpus', 'mails', 'unreadable', 'met of what is known'], rows)
}

/** The same mails, through the door one at a time, all at once, and by the bare function in this process. */
async function throughput() {
  const raws = cases.map(({ raw }) => raw)
  const bytes = raws.reduce((sum, raw) => sum + raw.length, 0)
  const rows: string[][] = []
  const row = async (how: string, work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    const seconds = (performance.now() - begun) / 1000
    rows.push([how, (raws.length / seconds).toFixed(0), (bytes / seconds / 1e6).toFixed(1)])
  }
  await row('door, one after another', async () => {
    for (const raw of raws) await readMail(raw)
  })
  await row('door, all at once', () => Promise.all(raws.map((raw) => readMail(raw))))
  await row('bare function', async () => {
    for (const raw of raws) takeMail(raw, ordinaryLimits)
  })
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(1)
  return `${markdown(['how', 'mails/s', 'MB/s'], rows)}\np50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${took.at(-1)!.toFixed(0)} ms`
}

/** The server's own event loop while its readers suffer. */
async function underFire() {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const before = process.memoryUsage().rss
  delay.enable()
  const rows: string[][] = []
  for (const [name, raw] of Object.entries(hostileMails())) {
    const begun = performance.now()
    const answer = await readMail(raw)
    rows.push([name, 'unreadable' in answer ? answer.unreadable : 'read', (performance.now() - begun).toFixed(0)])
  }
  delay.disable()
  const grown = (process.memoryUsage().rss - before) / 1e6
  const figures = `event loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest ${(delay.max / 1e6).toFixed(1)} ms; memory +${grown.toFixed(0)} MB`
  return `${markdown(['hostile mail', 'end', 'ms'], rows)}\n${figures}`
}

async function broken() {
  const ends: Record<string, number> = {}
  for (let number = 0; number < mutants; number++) {
    const answer = await readMail(mutantOf(cases[number % cases.length]!.raw, number))
    const end = 'unreadable' in answer ? answer.unreadable : 'read'
    ends[end] = (ends[end] ?? 0) + 1
  }
  return `${mutants} broken mails: ${JSON.stringify(ends)}`
}
