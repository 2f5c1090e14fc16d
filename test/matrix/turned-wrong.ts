/** The product loaded once more with one line of it turned wrong. The files on disk stay as they are. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as doors from '../../server/app/doors.ts'
import type * as world from '../../server/app/world.ts'
import type { Fault } from './faults.ts'
import { reachedFrom } from './who-imports.ts'

const root = pathToFileURL(`${path.resolve(import.meta.dirname, '../..')}/`).href
const turn = /\?turned=(\d+)$/

let turned = 0
let current: Fault | undefined
let reached: ReadonlySet<string> = new Set()
const isReached = (url: string) => url.startsWith(root) && reached.has(url.slice(root.length))

/** Every module that the fault reaches is loaded anew with it, under an address of its own; the others are what they are. */
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const which = turn.exec(context.parentURL ?? '')
    return which && isReached(found.url) ? { ...found, url: found.url + which[0] } : found
  },
  load(url, context, next) {
    const loaded = next(url, context)
    if (!current || !turn.test(url) || !url.startsWith(`${root}${current.file}?`)) return loaded
    return { ...loaded, source: String(loaded.source).replace(current.right, () => current!.wrong) }
  },
})

export async function turnedWrong(fault: Fault) {
  const times =
    readFileSync(path.resolve(import.meta.dirname, '../..', fault.file), 'utf8').split(fault.right).length - 1
  if (times !== 1) throw new Error(`"${fault.right}" stands ${times} times in ${fault.file}: write the fault anew`)
  current = fault
  reached = reachedFrom(fault.file)
  const query = `?turned=${++turned}`
  const { openDoors } = (await import(`${root}server/app/doors.ts${query}`)) as typeof doors
  const { createWorld } = (await import(`${root}server/app/world.ts${query}`)) as typeof world
  return { openDoors, createWorld }
}
