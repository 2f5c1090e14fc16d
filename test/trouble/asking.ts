/** Asking over HTTP as somebody of the cast, and what every answer owes: words, and nothing of our insides. */
import assert from 'node:assert/strict'
import type { Problem } from '#contract/index.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import type { Edge } from '#platform/http/edge.ts'

export type Answer = { status: number; headers: Record<string, unknown>; body: string }
type Payload = object | string | Buffer | undefined

/** `ask(edge, oleg, 'POST /api/v1/tickets', { text })`: an object goes as JSON, anything else as it is. */
export async function ask(
  { http }: Edge,
  who: { cookie: string } | null,
  door: string,
  payload?: Payload,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [method, url] = door.split(/ (.*)/s) as ['GET', string]
  const json = payload !== undefined && typeof payload === 'object' && !Buffer.isBuffer(payload)
  const answer = await http.inject({
    method,
    url,
    headers: {
      ...(who ? { cookie: who.cookie } : {}),
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload: json ? JSON.stringify(payload) : (payload as string) }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body }
}

export const problemOf = ({ body }: Answer) => JSON.parse(body) as Problem

/** The secret of a one-time link is random and may spell anything. */
const secret = /(?<=\/link\/)[\w-]{43}/g

/** Stack, SQL, a path of this machine, a name of the machinery: none of it is a client's business. */
const insides =
  /\n\s+at |node_modules|node:internal|file:\/\/|\/server\/|\bselect .* from\b|insert into|relation "|syntax for type|violates|duplicate key|ECONN|ENOENT|postgres|\b(kysely|zod|fastify)\b|FST_/i

/** No 5xx, and a "no" is said in words of the reader's language and in nothing else. */
export function assertDecent(answer: Answer, language: Language, what = '') {
  const said = `${what} → ${answer.status} ${answer.body.slice(0, 300)}`
  assert.ok(answer.status < 500, said)
  assert.doesNotMatch(answer.body.replace(secret, ''), insides, said)
  if (answer.status >= 400) assertInWords(answer, language, said)
}

/** The code has its sentence, in this language, word for word but for its numbers. */
export function assertInWords(answer: Answer, language: Language, what = answer.body.slice(0, 300)) {
  assert.match(String(answer.headers['content-type']), /^application\/json; charset=utf-8$/, what)
  const { code, message, retryAfter, reference } = problemOf(answer)
  const sentence = words[language].refusals[code as 'malformed']
  assert.ok(sentence, what)
  const facts = { ...(retryAfter ? { seconds: retryAfter } : {}), ...(reference ? { reference } : {}) }
  if (code !== 'too_large') assert.equal(message, sentence(facts), what)
  if (language === 'ru') assert.match(message, /[а-яё]/i, what)
  if (retryAfter) assert.equal(String(answer.headers['retry-after']), String(retryAfter), what)
}
