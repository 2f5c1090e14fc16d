import { signIn } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'

/** The reader's own keyboard; who has chosen nothing has the usual one. */
export const ownKeys = screen(signIn.ownKeys, async (_, { db, actor }) => {
  const row = await db
    .selectFrom('own_keys')
    .select(['letters', 'chosen'])
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  return row ?? { letters: true, chosen: {} }
})
