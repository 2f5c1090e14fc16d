/** The real server in a process of its own, on a folder that is filled. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { clusterPlace } from '#platform/cluster/home.ts'
import { readPostmasterFile } from '#platform/cluster/postmaster-file.ts'
import { attachToCluster, type Connection } from '#platform/cluster.ts'

const program = path.resolve(import.meta.dirname, '../../bin/otklik')

export type Server = {
  address: string
  pid: number
  postmaster: number
  connection: Connection
  /** From the word to start until it answers. */
  secondsToStart: number
  stop(): Promise<void>
}

export async function startServer(data: string, nodeOptions = ''): Promise<Server> {
  const begun = performance.now()
  const env = { ...process.env, OTKLIK_DATA: data, PORT: '0', LOG_LEVEL: 'warn', NODE_OPTIONS: nodeOptions }
  const child = spawn(program, ['serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await readyAddress(child)
  const secondsToStart = (performance.now() - begun) / 1000
  const { connection } = await attachToCluster(data)
  const postmaster = readPostmasterFile(clusterPlace(data).cluster)!.pid
  return {
    address,
    pid: child.pid!,
    postmaster,
    connection,
    secondsToStart,
    stop: () =>
      new Promise((ended) => {
        child.once('exit', () => ended())
        child.kill('SIGTERM')
      }),
  }
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (part) => {
      said += part
      const address = /ready at (http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}
