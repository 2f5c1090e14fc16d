import type { World } from '#platform/command.ts'
import { forgetItems } from './store.ts'

const keptDays = 90

/** Once a night: which tickets an old order was for is told by their own histories. */
export async function tidyBulk({ db, clock }: World) {
  await forgetItems(db, new Date(clock().getTime() - keptDays * 24 * 3_600_000))
}
