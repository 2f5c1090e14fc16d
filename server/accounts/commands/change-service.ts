import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { serviceChanged } from '../events.ts'
import { lockAccount, serviceNamed, setService } from '../store.ts'

/** A new name or kind; tickets about it go on being about it. */
export const changeService = perform(
  accounts.changeService,
  async ({ accountId, serviceId, kind, name }, { tx, announce, refusal }) => {
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    const namesake = await serviceNamed(tx, accountId, name)
    if (namesake && namesake.id !== serviceId) throw refusal('service_exists')
    if (!(await setService(tx, accountId, serviceId, { kind, name }))) throw refusal('service_not_found')
    await announce(serviceChanged(accountId, { serviceId, kind }, { name }))
    return {}
  },
)
