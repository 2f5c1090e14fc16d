import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { along, withQuery } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import type { PageProps } from './page.ts'

/** The same for everybody: nobody learns here whether an address is known. */
export function ResetAskedPage({ data: { door }, reader }: PageProps<'reset-asked'>) {
  const { reset } = say(reader)
  return (
    <Frame
      reader={reader}
      title={reset.askedTitle}
      address={withQuery(addresses.reset, { door, done: 'asked' })}
      narrow
    >
      <PageHead title={reset.askedTitle}>
        <p className="lead">{reset.asked}</p>
      </PageHead>
      <p>{reset.askedNothing}</p>
      <ul className="ways plain-list">
        <li>
          <a href={along(reader, withQuery(addresses.reset, { door }))}>{reset.again}</a>
        </li>
        <li>
          <a href={along(reader, withQuery(addresses.login, { door }))}>{reset.back}</a>
        </li>
      </ul>
    </Frame>
  )
}
