import type { Hands } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { addCheck, callPart, runningCheck } from './store.ts'

/** A new look at the ledger, or the one that runs already. */
export async function beginCheck({ tx, now }: Pick<Hands, 'tx' | 'now'>, byId: string | null): Promise<string> {
  const running = await runningCheck(tx)
  if (running) return running
  const id = newId(now)
  await addCheck(tx, id, byId, now)
  await callPart(tx, id)
  return id
}
