/** The statements of one request of each kind, as the server says them once it is warm. Nothing of it stays. */
import { createLog } from '#platform/log.ts'
import { openDoors } from '../../server/app/doors.ts'
import { createWorld } from '../../server/app/world.ts'
import { frontThatTellsAll, shortLive } from '../../test/matrix/examine.ts'
import type { Operation } from './operations.ts'
import { recordStatements, type Said } from './recording.ts'
import type { Server } from './server.ts'

export type Recorded = { operation: Operation; said: Said[] }

export async function recordRequests(
  { address, connection }: Server,
  data: string,
  operations: readonly Operation[],
): Promise<Recorded[]> {
  // Before the first connection: what a connection has heard once is not said to it again.
  const recording = recordStatements()
  const config = { data, publicUrl: address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
  const { world, pool } = createWorld({ connection, config, log: createLog({ logLevel: 'warn' }) })
  const { http } = await openDoors(world, pool, frontThatTellsAll, shortLive)
  const ask = async ({ name, ask: next }: Operation) => {
    const { method, path, cookie, key, body } = next()
    const headers = { cookie, accept: 'application/json', ...(key ? { 'idempotency-key': key } : {}) }
    const answer = await http.inject({ method, url: path, headers, ...(body ? { payload: body as object } : {}) })
    if (answer.statusCode !== 200)
      throw new Error(`${name} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`)
  }
  const recorded: Recorded[] = []
  try {
    for (const operation of operations) {
      for (let i = 0; i < 3; i++) await ask(operation)
      recording.take()
      await ask(operation)
      recorded.push({ operation, said: recording.take() })
    }
  } finally {
    recording.end()
    await http.close()
    await pool.end()
  }
  return recorded
}
