/** Every caller knocks at every door about every thing; what comes out is held against the table. */

import type { Render } from '#contract/pages.ts'
import type { World } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Edge } from '#platform/http/edge.ts'
import { type Caller, callers, doors, entitlements, expected } from './expectations.ts'
import type { Ground } from './ground.ts'
import type { Knock } from './knocks/ways.ts'
import { knocks } from './knocks.ts'

export type Findings = { faults: string[]; seen: Set<string> }
type Answer = { status: number; headers: Record<string, unknown>; body: string }

/** Walks through the doors (all of them, or those named) and tells what is not as the table has it. */
export async function examine(edge: Edge, ground: Ground, only?: readonly string[]): Promise<Findings> {
  const findings: Findings = { faults: only ? [] : withoutRowOrDoor(edge.routes), seen: new Set() }
  for (const door of only ?? edge.routes) {
    const list = knocks[door]?.(ground) ?? []
    const absent = new Map<string, Answer[]>()
    for (const knock of list.filter(isAbsent)) absent.set(knock.on, await everybodyKnocks(edge, ground, door, knock))
    for (const knock of list) {
      if (isAbsent(knock)) continue
      const asMissing = absent.get(knock.like ?? 'missing')
      const answers = await everybodyKnocks(edge, ground, door, knock)
      callers.forEach((caller, at) => {
        const where = `${caller}: ${door}${knock.on && ` (${knock.on})`}`
        judge(findings, where, caller, expected(door, knock.on, caller), answers[at]!, asMissing?.[at])
      })
    }
  }
  return findings
}

const isAbsent = ({ on }: Knock) => on.startsWith('missing')

function withoutRowOrDoor(routes: readonly string[]): string[] {
  const known = [...Object.keys(doors), 'GET /assets/*']
  return [
    ...routes.filter((route) => !doors[route] || !knocks[route]).map((route) => `${route} is opened and has no row`),
    ...known
      .filter((row) => !routes.includes(row) && row !== 'GET /assets/*')
      .map((row) => `${row} has a row and no door`),
  ]
}

function judge(
  { faults, seen }: Findings,
  where: string,
  caller: Caller,
  should: string | undefined,
  answer: Answer,
  missing: Answer | undefined,
) {
  const mark = markOf(answer.status)
  if (mark !== should) faults.push(`${where} was answered ${answer.status} (${mark}), not ${should}`)
  if (mark === '0' && missing && sameTo(answer) !== sameTo(missing))
    faults.push(`${where} can be told from one that is not there:\n  ${sameTo(answer)}\n  ${sameTo(missing)}`)
  for (const word of canariesIn(answer)) {
    seen.add(word)
    if (!entitlements[caller].includes(word)) faults.push(`${where} let out ${word}`)
  }
}

/** By another letter for each kind of answer; whatever has none is a fault by itself. */
function markOf(status: number): string {
  if (status >= 200 && status < 300) return '+'
  return { 303: '>', 401: '?', 403: '-', 404: '0', 409: 'c' }[status] ?? String(status)
}

/** Everything that reaches the caller but the time of day. */
const sameTo = ({ status, headers: { date: _, ...headers }, body }: Answer) => JSON.stringify({ status, headers, body })

export const canariesIn = (thing: unknown) =>
  [...JSON.stringify(thing).matchAll(/cnry[-.]([a-z]+)[-.]([a-z]+)/gi)].map(([, kind, of]) =>
    `${kind}-${of}`.toLowerCase(),
  )

const everybodyKnocks = (edge: Edge, ground: Ground, door: string, knock: Knock) =>
  Promise.all(callers.map((caller) => knockAs(edge, ground, caller, door, knock)))

async function knockAs(edge: Edge, ground: Ground, caller: Caller, door: string, knock: Knock): Promise<Answer> {
  const sent = payloadOf(knock)
  const answer = await edge.http.inject({
    method: door.split(' ')[0] as 'GET',
    url: knock.url,
    headers: { accept: 'text/html, */*', ...ground.callers[caller], ...sent.headers },
    ...(sent.payload === undefined ? {} : { payload: sent.payload }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}

function payloadOf({ body, form, upload, bytes }: Knock): { headers: Record<string, string>; payload?: string } {
  if (body) return { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }
  if (form)
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    }
  if (bytes) return { headers: { 'content-type': 'application/octet-stream' }, payload: bytes }
  if (!upload) return { headers: {} }
  const part = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${upload}\r\n--b--\r\n`
  return { headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload: part }
}

// ── the world that forgets ──────────────────────────────────────────────────

const undo = Symbol('undo')

/** Commands run to their end and nothing stays: every caller meets the same things. Nobody gets tired here either. */
export function withoutTrace(world: World): World {
  const db = new Proxy(world.db, {
    get: (db, name) => (name === 'transaction' ? () => forgetting(db) : boundTo(db, name)),
  })
  return {
    ...world,
    db,
    rations: { take: () => {} },
    limits: {
      ...world.limits,
      take: async () => {},
      look: async () => ({ count: 0, resetsAt: null }),
      add: async () => 0,
      spend: async () => ({ count: 0, seconds: 1 }),
    },
  }
}

function boundTo(db: Db, name: string | symbol) {
  const value = Reflect.get(db, name)
  return typeof value === 'function' ? value.bind(db) : value
}

function forgetting(db: Db) {
  return {
    async execute(work: (tx: never) => Promise<unknown>) {
      let output: unknown
      const stop = await db
        .transaction()
        .execute(async (tx) => {
          output = await work(tx as never)
          throw undo
        })
        .catch((error) => error)
      if (stop !== undo) throw stop
      return output
    },
  }
}

/**
 * A portal that draws nothing and shows everything it is given, but what is the reader's own word: the address of the
 * page and what was typed into the form.
 */
export const frontThatTellsAll = {
  render: ((page, data, { attempt, name }) =>
    JSON.stringify({ page, data, name, problem: attempt?.problem })) as Render,
  assets: { css: [], js: [] },
  desk: 'the desk',
}

/** Live updates that end at once. */
export const shortLive = {
  join(response: { writeHead(status: number): { end(): void } }) {
    response.writeHead(200).end()
    return true
  },
  count: () => 0,
  stop: async () => {},
}
