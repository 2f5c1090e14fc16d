import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { serviceEnded } from '../events.ts'
import { lockAccount, setServiceEnd } from '../store.ts'

export const endService = perform(
  accounts.endService,
  async ({ accountId, serviceId }, { tx, now, announce, refusal }) => {
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    if (!(await setServiceEnd(tx, accountId, serviceId, now))) throw refusal('service_not_found')
    await announce(serviceEnded(accountId, { serviceId }))
    return {}
  },
)
