/** The application: for now only the answer whether it can serve. */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import pg from 'pg'
import type { Config } from './platform/config.ts'
import type { Log } from './platform/log.ts'

export interface App {
  /** Answers with the address it can be reached at. */
  listen(): Promise<string>
  close(): Promise<void>
}

export async function createApp(wiring: { connection: pg.PoolConfig; config: Config; log: Log }): Promise<App> {
  const { connection, config, log } = wiring
  const pool = new pg.Pool({ ...connection, connectionTimeoutMillis: 2000 })
  pool.on('error', (error) => log.debug({ error }, 'an idle connection was lost'))
  const http = Fastify({ loggerInstance: log, disableRequestLogging: true, forceCloseConnections: 'idle' })

  http.get('/healthz', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).header('retry-after', '1').send({ status: 'database_unavailable' })
    }
  })

  return {
    listen: async () => {
      await http.listen({ port: config.port, host: config.host })
      const bound = http.server.address() as AddressInfo
      return config.port === 0 ? `http://localhost:${bound.port}` : config.publicUrl
    },
    close: async () => {
      await http.close()
      await pool.end()
    },
  }
}
