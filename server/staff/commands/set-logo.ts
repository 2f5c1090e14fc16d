import { staff } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { lookChanged } from '../events.ts'
import { changeLook } from '../look/change.ts'
import { drawnLogo } from '../look/logo.ts'

export const setLogo = performPrepared(
  staff.setLogo,
  async ({ picture }, { refusal }) => {
    const logo = picture === null ? null : await drawnLogo(picture)
    if (logo === undefined) throw refusal('logo_not_a_picture')
    return logo
  },
  async ({ version, theme }, moment, logo) => {
    const { actor, announce, refusal } = moment
    const next = await changeLook(moment, actor.key?.id ?? actor.id!, version, {
      [`logo_${theme}`]: logo?.png ?? null,
      [`${theme}_width`]: logo?.width ?? null,
      [`${theme}_height`]: logo?.height ?? null,
    })
    if (next === undefined) throw refusal('look_changed')
    await announce(lookChanged(systemStream, { version: next, accent: null, logo: theme }))
    return { version: next }
  },
)
