import type { Problem } from '#contract/index.ts'
import { addresses } from './addresses.ts'
import { network } from './network.ts'
import { Refused, Unreachable } from './refused.ts'

/** Some seconds more than the server gives itself for a request. */
const patience = 40_000

/** One request to the server. Only an answer of the desk itself comes back; everything else is thrown. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(init.signal ? [init.signal] : [])])
  const response = await fetch(url, { ...init, signal, credentials: 'same-origin' }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    network.lost()
    throw new Unreachable(String(error))
  })
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
