import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from '../log.ts'
import { Refused } from '../refused.ts'
import { preferred } from './language.ts'
import { answerTo } from './problem.ts'

const codes: Record<string, string> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too_slow',
}

type Unreadable = Error & { code?: string; rawPacket?: unknown }

/**
 * What cannot be read as HTTP reaches no route and no hook: it is answered here, in the same form and words as every
 * other refusal. The language is looked for in what did arrive.
 */
export function answerUnreadable(error: Unreadable, socket: Socket, headers: Record<string, string>, log: Log): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const arrived = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1') : ''
  const [, accepted = ''] = /^accept-language:\s*([^\r\n]*)/im.exec(arrived) ?? []
  const refused = new Refused(codes[error.code ?? ''] ?? 'malformed')
  const { status, problem } = answerTo(refused, preferred(accepted), log)
  const body = JSON.stringify(problem)
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
