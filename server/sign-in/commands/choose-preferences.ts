import { signIn as contract } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { preferencesChosen } from '../events.ts'
import { setPreferences } from '../store.ts'

export const choosePreferences = perform(contract.choosePreferences, async (wishes, { tx, actor, announce }) => {
  const { language, zone, theme } = wishes
  if (!language && !zone && !theme) return {}
  await setPreferences(tx, actor.id!, { ...(language && { language }), ...(zone && { zone }), ...(theme && { theme }) })
  await announce(preferencesChosen(actor.id!, { language, zone, theme }))
  return {}
})
