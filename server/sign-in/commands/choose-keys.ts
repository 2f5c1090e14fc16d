import { signIn } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { keysChosen } from '../events.ts'
import { setKeys } from '../store.ts'

export const chooseKeys = perform(signIn.chooseKeys, async ({ letters, chosen }, { tx, actor, announce }) => {
  await setKeys(tx, { person_id: actor.id!, letters, chosen })
  await announce(keysChosen(actor.id!, { letters, changed: Object.keys(chosen) }))
  return {}
})
