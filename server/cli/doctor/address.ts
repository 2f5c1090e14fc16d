import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { isIP } from 'node:net'
import type { Config } from '../../platform/config.ts'
import { bad, type Finding, good, look } from './finding.ts'

const patience = 5000

/** The address people type: whether it protects what they send, and whether a desk answers there. */
export async function examineAddress({ publicUrl }: Config): Promise<Finding[]> {
  const url = new URL(publicUrl)
  const onlyHere = url.hostname === 'localhost' || (isIP(url.hostname) === 4 && url.hostname.startsWith('127.'))
  const facts = { name: publicUrl }
  const address =
    url.protocol === 'https:'
      ? good('address', facts)
      : onlyHere
        ? look('address', { ...facts, words: 'here' })
        : bad('address', facts)
  const { status, fault } = await healthAt(publicUrl)
  return [
    address,
    status === 200 ? good('answers', facts) : look('answers', { ...facts, words: fault ?? String(status) }),
  ]
}

function healthAt(publicUrl: string): Promise<{ status: number; fault?: string }> {
  return new Promise((settle) => {
    const get = publicUrl.startsWith('https:') ? getSecure : getPlain
    const request = get(`${publicUrl}/healthz`, { timeout: patience, agent: false }, (answer) => {
      answer.resume()
      settle({ status: answer.statusCode ?? 0 })
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${patience / 1000} s`)))
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A name with several addresses fails with all their errors at once.
      const [first] = error instanceof AggregateError ? error.errors : [error]
      settle({ status: 0, fault: first.message || first.code })
    })
  })
}
