/** What it costs that everybody sees who is where: 300 desks open, each at a ticket, some writing. See bench/README.md. */
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { callerOf } from './measure/caller.ts'
import { comeIn } from './measure/desk.ts'
import { cpuOf } from './measure/processes.ts'
import { startServer } from './measure/server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    desks: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
  },
})
