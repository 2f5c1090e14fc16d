import type { Problem } from '#contract/index.ts'
import { addresses } from './addresses.ts'
import { network } from './network.ts'
import { Refused, Unreachable } from './refused.ts'

/** Some seconds more than the server gives itself for a request. */
const patience = 40_000
/**
 * What is answered in an instant and may be said again: after so long the line is dead as far as the reader is concerned,
 * and a little later the next try is due. A line that is cut far away says nothing by itself.
 */
const prompt = { patience: 12_000, silence: 1500 }

export type Reaching = RequestInit & { promptly?: boolean }

/** One request to the server. Only an answer of the desk itself comes back; everything else is thrown. */
export async function reach(url: string, { promptly = false, ...init }: Reaching): Promise<Response> {
  const timeout = AbortSignal.timeout(promptly ? prompt.patience : patience)
  const signal = AbortSignal.any([timeout, ...(init.signal ? [init.signal] : [])])
  const silence = promptly ? setTimeout(network.lost, prompt.silence) : undefined
  const response = await fetch(url, { ...init, signal, credentials: 'same-origin' })
    .catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      network.lost()
      throw new Unreachable(String(error))
    })
    .finally(() => clearTimeout(silence))
  if (response.ok) {
    network.found()
    return response
  }
  throw heard(response.status, await problemOf(response))
}

/** What an answer that is not a success means; the end of a session leads to the door and back. */
export function heard(status: number, problem: Problem | null): Refused | Unreachable {
  if (!problem) {
    network.lost()
    return new Unreachable(`an answer that is not the desk's (${status})`)
  }
  network.found()
  // In the portal somebody may be in the middle of a sentence: who asks there says it in the page.
  if (problem.code === 'sign_in_required' && location.pathname.startsWith('/desk')) signInAgain()
  return new Refused(status, problem)
}

/** A proxy in between answers in its own words: that is no answer of the desk. */
async function problemOf(response: Response): Promise<Problem | null> {
  const body: unknown = await response.json().catch(() => null)
  return asProblem(body)
}

export function asProblem(body: unknown): Problem | null {
  if (typeof body !== 'object' || body === null) return null
  const { code, message } = body as Partial<Problem>
  return typeof code === 'string' && typeof message === 'string' ? (body as Problem) : null
}

function signInAgain() {
  location.assign(addresses.signIn(location.pathname + location.search))
}
