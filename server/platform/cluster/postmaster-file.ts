/** postmaster.pid, PostgreSQL's own note about its main process. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface PostmasterFile {
  pid: number
  socketFolder: string
}

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  // Lines: process, folder, start time, port, socket folder, address, shared memory, state.
  const [pid = '', , , , socketFolder = ''] = lines
  return /^\d+$/.test(pid) ? { pid: Number(pid), socketFolder } : undefined
}
