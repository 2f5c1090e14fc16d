import { notices } from '#contract/index.ts'
import { mayBeSilent } from '#contract/notice-rules.ts'
import { perform } from '#platform/command.ts'
import { setChoices } from '../store.ts'

/** How loudly from now on; what was told before stays as it came. */
export const chooseNotices = perform(
  notices.chooseNotices,
  async ({ levels, followOnHandOver }, { tx, actor, world, refusal }) => {
    if (levels.some(({ kind, level }) => level === 'none' && !mayBeSilent(kind))) throw refusal('level_too_quiet')
    const chosen = Object.fromEntries(levels.map(({ kind, level }) => [kind, level]))
    await setChoices(tx, actor.id!, { levels: chosen, followOnHandOver })
    // Whom a line tells of what is new is remembered for a moment; here it has just changed.
    world.rights.changes++
    return {}
  },
)
