import type { Hands } from '#platform/command.ts'
import type { DeskLookRow } from '../tables.ts'
import { lockLook, putLook } from './store.ts'

const untouched = {
  accent: null,
  logo_light: null,
  logo_dark: null,
  light_width: null,
  light_height: null,
  dark_width: null,
  dark_height: null,
}

type Change = Partial<Pick<DeskLookRow, keyof typeof untouched>>

/** The next version of the look; undefined when somebody else was faster than who saw `version`. */
export async function changeLook({ tx, now }: Hands, by: string, version: number, change: Change) {
  const stands = await lockLook(tx)
  if ((stands?.version ?? 0) !== version) return undefined
  const next = version + 1
  await putLook(tx, { ...untouched, ...stands, ...change, version: next, by_id: by, at: now })
  return next
}
