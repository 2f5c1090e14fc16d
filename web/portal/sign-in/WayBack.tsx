import { addresses, type Reader } from '#contract/pages.ts'
import { along, withQuery } from '../shell/links.ts'
import { say } from '../shell/say.ts'
import type { Door } from './SignInForm.tsx'

/** Whoever is signed in came from their settings; everybody else from the door. */
export function WayBack({ reader, door }: { reader: Reader; door: Door }) {
  const { reset } = say(reader)
  if (reader.name !== null) return <a href={addresses.me}>{reset.backToSettings}</a>
  return <a href={along(reader, withQuery(addresses.login, { door }))}>{reset.back}</a>
}
