/** One step of the check: a program with a name, what it said, and how many tests that makes. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { type Counts, countsIn } from '../closing-line.ts'

export const root = path.join(import.meta.dirname, '../..')

export type Step = {
  name: string
  /** The program (a file of node_modules/.bin, or options of node) and its arguments. */
  command: string[]
  env?: Record<string, string>
  /** A program that ends with a closing line is counted by it; any other is one test. */
  counted?: boolean
  /** The same with these of its files alone, where a story of it may be told once more (told-again.ts). */
  onceMore?: (files: string[]) => Step
}

export type Outcome = Counts & { name: string; seconds: number; output: string }

/** How long a program may go on after its closing line: by then something it opened was never closed. */
const patience = 20_000
/** Whole steps that hang are ended, so that the check always says how it went. */
const longest = 20 * 60_000

/** As bin/otklik has it: whoever loads the product loads what another has compiled. */
const compiled = path.join(root, 'node_modules/.cache/otklik')

const running = new Set<ChildProcess>()

/** For a check that is interrupted: no step outlives it, whether it takes the hint or not. */
export async function endRunningSteps() {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = new Promise((done) => child.once('close', done))
      child.kill('SIGTERM')
      const insist = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(insist)
    }),
  )
}

export async function run({ name, command, env, counted = false }: Step): Promise<Outcome> {
  const begun = performance.now()
  const { output, code } = await outputOf(command, env, counted)
  const seconds = (performance.now() - begun) / 1000
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const counts = (counted && countsIn(output)) || one
  // It counted no failure and still ended badly: that is a failure of its own.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return { name, seconds, output, ...counts }
}

async function outputOf(command: string[], env: Record<string, string> | undefined, counted: boolean) {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const end = (why: string) => {
    output += `\n✗ ended: ${why}\n`
    child.kill('SIGKILL')
  }
  let watch = setTimeout(end, longest, `it ran for more than ${longest / 60_000} minutes`)
  let closed = false
  const hear = (text: string) => {
    output += text
    if (closed || !counted || !countsIn(output)) return
    closed = true
    clearTimeout(watch)
    watch = setTimeout(end, patience, 'its tests were over and it did not end; something it opened is still open')
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const code = await new Promise<number>((ended) => child.on('close', (status) => ended(status ?? 1)))
  clearTimeout(watch)
  running.delete(child)
  return { output, code }
}
