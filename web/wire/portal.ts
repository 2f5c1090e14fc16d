import { newKey } from './key.ts'
import { reach } from './reach.ts'

/**
 * An order or a question of a portal page, by its address under the API. The pages know their clauses by name alone: the
 * schemas behind them would weigh more than all their scripts.
 */
export async function tell(method: 'GET' | 'PUT' | 'POST', route: string, body?: object): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body) Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': newKey() })
  const sent = body ? { body: JSON.stringify(body) } : {}
  return (await reach(`/api/v1${route}`, { method, headers, ...sent })).json()
}

/** A page of ours as a document: the browser reads it, no script in it runs. */
export function pageAt(address: string): Promise<Document> {
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.responseType = 'document'
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error('no page'))
    request.onerror = () => reject(new Error('no page'))
    request.open('GET', address)
    request.send()
  })
}
