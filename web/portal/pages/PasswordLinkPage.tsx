import { addresses, at } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { PasswordForm } from '../sign-in/PasswordForm.tsx'
import type { PageProps } from './page.ts'

/** Behind a one-time link: nothing about the person, only the choice of a password. */
export function PasswordLinkPage({ data: { kind, token }, reader }: PageProps<'password-link'>) {
  const { passwordLink } = say(reader)
  const title = passwordLink.title[kind]
  return (
    <Frame reader={reader} title={title} address={at(addresses.passwordLink, { token })} narrow>
      <PageHead title={title}>
        <p className="lead">{passwordLink.lead[kind]}</p>
      </PageHead>
      <PasswordForm reader={reader} token={token} />
    </Frame>
  )
}
