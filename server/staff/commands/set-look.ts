import { staff } from '#contract/index.ts'
import { accentFrom } from '#contract/look/accent.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { asksAnew } from '#platform/settled.ts'
import { lookChanged } from '../events.ts'
import { changeLook } from '../look/change.ts'
import { renameDesk } from '../look/store.ts'

export const setLook = perform(staff.setLook, async ({ version, company, accent }, moment) => {
  const { tx, actor, announce, refusal } = moment
  if (accent && !('accent' in accentFrom(accent))) throw refusal('accent_too_faint')
  const next = await changeLook(moment, actor.key?.id ?? actor.id!, version, { accent })
  if (next === undefined) throw refusal('look_changed')
  await renameDesk(tx, company)
  asksAnew(tx)
  await announce(lookChanged(systemStream, { version: next, accent, logo: null }, { company }))
  return { version: next }
})
