import { addresses, type Reader } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { along, asked, withQuery } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { KeptText } from '../sign-in/KeptText.tsx'
import { type Door, SignInForm } from '../sign-in/SignInForm.tsx'
import type { PageProps } from './page.ts'

/** The address of a door, for those who came to the wrong one or come back. */
const doorAt = (reader: Reader, door: Door, to: string | null = null) =>
  along(reader, withQuery(addresses.login, { door: door === 'desk' ? door : null, to }))

export function LoginPage({ data: { door }, reader }: PageProps<'login'>) {
  const { signIn } = say(reader)
  const title = signIn.title[door]
  return (
    <Frame reader={reader} title={title} address={doorAt(reader, door, asked(reader, 'to'))} narrow>
      <PageHead title={title}>
        <p className="lead">{signIn.lead[door]}</p>
      </PageHead>
      <KeptText reader={reader} />
      <SignInForm reader={reader} door={door} />
      <ul className="ways plain-list">
        <li>
          <a href={along(reader, withQuery(addresses.reset, { door }))}>{signIn.forgot}</a>
        </li>
        <li>
          <a href={doorAt(reader, door === 'desk' ? 'portal' : 'desk')}>{signIn.otherDoor[door]}</a>
        </li>
      </ul>
      <p className="meta">{signIn.first}</p>
    </Frame>
  )
}
