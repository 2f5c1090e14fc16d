import { accounts } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { serviceAdded } from '../events.ts'
import { addServiceRow, lockAccount, serviceNamed } from '../store.ts'

export const addService = perform(
  accounts.addService,
  async ({ accountId, kind, name }, { tx, now, announce, refusal }) => {
    if (!(await lockAccount(tx, accountId))) throw refusal('account_not_found')
    if (await serviceNamed(tx, accountId, name)) throw refusal('service_exists')
    const id = newId(now)
    await addServiceRow(tx, { id, account_id: accountId, kind, name, ended_at: null })
    await announce(serviceAdded(accountId, { serviceId: id, kind }, { name }))
    return { serviceId: id }
  },
)
