import type { World } from '#platform/command.ts'
import { forgetNotices } from './store.ts'

const day = 24 * 3_600_000
const keptDays = 90

export const tidyNotices = (world: World) => forgetNotices(world.db, new Date(world.clock().getTime() - keptDays * day))
