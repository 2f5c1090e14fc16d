import { signIn } from '#contract/index.ts'
import { screen } from '#platform/screen.ts'
import { sessionRows } from './shared/session-rows.ts'

export const mySessions = screen(signIn.mySessions, async (_, { db, actor, now }) => ({
  sessions: await sessionRows(
    db,
    { id: actor.id!, kind: actor.type === 'agent' ? 'agent' : 'contact' },
    now,
    actor.session,
  ),
}))
