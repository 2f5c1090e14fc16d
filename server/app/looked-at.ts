import type { Door } from '#platform/command.ts'
import { keepLook } from '../accounts/index.ts'
import { accountCard } from '../screens/account-card.ts'

/**
 * Who opens an account's card is remembered where the card is handed out, not where it is drawn: a program that asks
 * for it looks as well. A screen changes nothing, so that is done here; that it failed keeps nobody from the card.
 */
export const accountCardLookedAt: Door = Object.assign(
  (async (world, actor, input) => {
    const card = await accountCard(world, actor, input)
    const who = actor.key?.id ?? actor.id
    if (who)
      await keepLook(world.db, card.id, who, world.clock()).catch((error: Error) =>
        world.log.warn({ err: error }, 'a card was opened and the look was not remembered'),
      )
    return card
  }) satisfies (...asked: Parameters<Door>) => Promise<unknown>,
  { clause: accountCard.clause },
)
