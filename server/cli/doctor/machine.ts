import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../../platform/config.ts'
import { bad, type Finding, good, look } from './finding.ts'

const oldestNode = [22, 19] as const
const GiB = 1024 ** 3

export async function examineMachine(config: Config): Promise<Finding[]> {
  return [nodeVersion(), ...(await dataFolder(config)), await keyFile(config)]
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return (enough ? good : bad)('node', { name: process.versions.node })
}

/** With a PostgreSQL of one's own it holds the files alone, and is made with the first of them. */
async function dataFolder({ data, databaseUrl }: Config): Promise<Finding[]> {
  const found = await stat(data).catch(() => null)
  if (!found?.isDirectory()) return [(databaseUrl ? look : bad)('data', { name: data, words: 'missing' })]
  const writable = await access(data, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return [bad('data', { name: data, words: 'closed' })]
  return [good('data', { name: data }), await space(data)]
}

async function space(data: string): Promise<Finding> {
  const { bavail, bsize, blocks } = await statfs(data)
  const free = bavail * bsize
  const facts = { bytes: free, name: data }
  if (free < 0.5 * GiB) return bad('space', facts)
  return (free < 2 * GiB || bavail / blocks < 0.05 ? look : good)('space', facts)
}

/** Who can read it can read every secret of the desk. */
async function keyFile({ data, key }: Config): Promise<Finding> {
  const file = path.join(data, 'secret.key')
  const found = key === undefined ? await stat(file).catch(() => null) : null
  if (!found) return good('key', { name: key === undefined ? '' : 'OTKLIK_KEY' })
  return (found.mode & 0o077 ? bad : good)('key', { name: file })
}
