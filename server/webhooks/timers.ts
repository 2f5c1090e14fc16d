import type { World } from '#platform/command.ts'
import { logDays } from './rules.ts'
import { forgetDeliveries } from './store.ts'

/** Once a night: what the log no longer goes back to. */
export async function tidyWebhooks({ db, clock }: World) {
  await forgetDeliveries(db, new Date(clock().getTime() - logDays * 24 * 3_600_000))
}
