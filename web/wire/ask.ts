import type { Ask, Clause, Output } from '#contract/index.ts'
import { callOf } from './call.ts'
import { newKey } from './key.ts'
import { quietly } from './presence.ts'
import { reach } from './reach.ts'

export type AskOptions = {
  /** The same over all tries of one intent, so that it is done once; null for what may be done twice as well. */
  key?: string | null
  signal?: AbortSignal
  /** Answered in an instant and safe to repeat: a silence of some seconds is told as a lost connection. */
  promptly?: boolean
}

/** Asks or orders what a clause promises. A refusal is thrown as `Refused`, silence as `Unreachable`. */
export async function ask<C extends Clause>(clause: C, input: Ask<C>, options: AskOptions = {}): Promise<Output<C>> {
  const { method, url, body } = callOf(clause, input as object)
  const headers: Record<string, string> = { accept: 'application/json', ...quietly() }
  if (body !== undefined) {
    headers['content-type'] = 'application/json'
    if (options.key !== null) headers['idempotency-key'] = options.key ?? newKey()
  }
  const response = await reach(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...quits(options),
    ...promptly(options),
  })
  return (await response.json()) as Output<C>
}

const promptly = ({ promptly }: AskOptions) => (promptly ? { promptly } : {})
const quits = ({ signal }: AskOptions) => (signal ? { signal } : {})
