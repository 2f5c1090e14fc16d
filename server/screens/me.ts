import { signIn } from '#contract/index.ts'
import type { Output } from '#contract/kit.ts'
import { screen } from '#platform/screen.ts'
import { personById } from '../sign-in/index.ts'
import { theDesk } from '../staff/index.ts'

export const me = screen(signIn.me, async (_, { db, actor }) => {
  const person = (await personById(db, actor.id!))!
  const desk = await theDesk(db)
  return {
    id: person.id,
    kind: person.kind,
    name: person.name,
    email: person.email,
    language: person.language,
    zone: person.zone,
    theme: person.theme,
    roles: actor.roles as Output<typeof signIn.me>['roles'],
    company: desk?.company ?? '',
  }
})
