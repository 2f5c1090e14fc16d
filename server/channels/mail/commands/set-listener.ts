import { mail } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { listenerSet } from '../events.ts'
import { setListenerRow } from '../listener/store.ts'

const mega = 1024 * 1024

/** Every process hears of it by NOTIFY, and opens or closes its door. */
export const setListener = perform(mail.setListener, async (input, { tx, now, announce }) => {
  const { active, protocol, host, port, takesFor, mostMegabytes } = input
  await setListenerRow(tx, {
    active,
    protocol,
    host,
    port,
    takes_for: [...new Set(takesFor)],
    most_bytes: mostMegabytes * mega,
    changed_at: now,
  })
  await announce(listenerSet(systemStream, { active, protocol, host, port, takesFor }))
  return {}
})
