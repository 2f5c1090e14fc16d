import { readdir, rm } from 'node:fs/promises'
import type { World } from '#platform/command.ts'
import { keptAmong } from '../intake/raw-store.ts'
import { folderOf, folderOfAll } from './redraw.ts'

const atOnce = 500

/** Once a night: pictures fetched for mails that are no longer kept as they came. */
export async function tidyMailPictures(world: World) {
  const names = await readdir(folderOfAll(world)).catch(() => [])
  for (let at = 0; at < names.length; at += atOnce) {
    const some = names.slice(at, at + atOnce)
    const kept = new Set(await keptAmong(world.db, some))
    for (const name of some) if (!kept.has(name)) await rm(folderOf(world, name), { recursive: true, force: true })
  }
}
