/** What the lifecycle stories need: temporary folders, real servers, and a look at which processes are left. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

export const project = path.resolve(import.meta.dirname, '../..')
export const weAreRoot = process.getuid?.() === 0

/** Open to everyone for passing through, as PostgreSQL runs under another account when we are root. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'otklik-lifecycle-')))
  chmodSync(folder, 0o755)
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  return folder
}

export interface Ended {
  code: number | null
  out: string
  err: string
}

export interface Otklik {
  process: ChildProcess
  /** When it serves. Fails with what it said if it ends before. */
  ready: Promise<string>
  ended: Promise<Ended>
  said(): string
}

interface Circumstances extends Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> {
  env?: Record<string, string>
  in?: string
  /** Another program in the place of ours. */
  program?: string
  /** What it is told by standard input. */
  input?: string
}

const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', PORT: '0' }
const running = new Set<ChildProcess>()

/** The real command line, with nothing of our own environment. */
export function otklik(
  args: string[],
  { env = {}, in: clone = project, program = path.join(clone, 'bin/otklik'), input, ...options }: Circumstances = {},
): Otklik {
  const child = spawn(program, args, {
    cwd: '/',
    ...options,
    env: { ...plainEnvironment, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  const ended = new Promise<Ended>((done) => child.on('exit', (code) => done({ code, ...said })))
  ended.then(() => running.delete(child))
  const ready = new Promise<string>((done, fail) => {
    child.stdout.on('data', () => {
      const address = /ready at (http:\S+)/.exec(said.out)?.[1]
      if (address) done(address)
    })
    ended.then(({ code, out, err }) => fail(new Error(`otklik ended with ${code} before it served:\n${out}\n${err}`)))
  })
  ready.catch(() => {}) // not every story waits for it
  return { process: child, ready, ended, said: () => said.out + said.err }
}

/** Whatever a failed story left behind: only what was started here. */
export function endAllAfterwards(): void {
  after(async () => {
    for (const child of running) child.kill('SIGKILL')
    await until('every server has ended', () => running.size === 0)
  })
}

export async function until<T>(what: string, look: () => T | Promise<T>, patienceMs = 15_000): Promise<NonNullable<T>> {
  const end = performance.now() + patienceMs
  while (performance.now() < end) {
    const seen = await look()
    if (seen) return seen as NonNullable<T>
    await pause(20)
  }
  throw new Error(`Waited ${patienceMs} ms in vain until ${what}`)
}

/** Every process that works in the folder or names it. */
export function processesOn(folder: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return []
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      const place = workingFolder(pid)
      return `${place}/`.startsWith(`${folder}/`) || command.includes(folder) ? [`${pid} ${command}`] : []
    } catch {
      return [] // gone meanwhile
    }
  })
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return '' // in a container not even root may know
  }
}

export const nothingLeftOn = (folder: string, patienceMs = 15_000) =>
  until(`no process is left on ${folder}`, () => processesOn(folder).length === 0, patienceMs)

export async function health(address: string): Promise<number> {
  const answer = await fetch(`${address}/healthz`).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.status ?? 0
}

export function postmasterOf(data: string): number {
  return Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

export function parentOf(pid: number): number {
  const [, parent] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(parent)
}

export interface User {
  uid: number
  gid: number
  name: string
}

export function userNamed(wanted: string): User | undefined {
  const { stdout } = spawnSync('getent', ['passwd', wanted], { encoding: 'utf8' })
  const [name, , uid, gid] = stdout.split(':')
  return name ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

/** Somebody who is neither root nor whom PostgreSQL would run as anyway. */
export function ordinaryUser(): User {
  const user = userNamed('games') ?? userNamed('daemon') ?? userNamed('nobody')
  if (!user) throw new Error('this system has no ordinary user')
  return user
}

/** What an install without dev packages would hold, in another place. Linked, not copied, where that shows no difference. */
export function cloneIn(folder: string): string {
  const clone = path.join(folder, 'otklik')
  mkdirSync(clone)
  const { packages } = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'))
  const needed = Object.keys(packages).filter(
    (name) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(name) && !packages[name].dev,
  )
  const sources = ['bin', 'server', 'contract', 'db', 'dist', 'package.json', 'package-lock.json', '.npmrc', ...needed]
  const present = sources.filter((name) => existsSync(path.join(project, name)))
  // Where others may not read the project, linking would need a change of its own files' rights.
  const readable = (statSync(path.join(project, 'bin/otklik')).mode & 0o005) === 0o005
  const copy = (how: string) => spawnSync('cp', [how, '--parents', ...present, clone], { cwd: project }).status === 0
  if (readable && copy('-al')) return clone
  if (!copy('-a')) throw new Error(`the project could not be copied to ${clone}`)
  spawnSync('chmod', ['-R', 'a+rX', clone])
  return clone
}
