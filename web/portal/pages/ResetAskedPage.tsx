import { addresses } from '#contract/pages.ts'
import { Frame } from '../shell/Frame.tsx'
import { along, withQuery } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { WayBack } from '../sign-in/WayBack.tsx'
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
          <WayBack reader={reader} door={door} />
        </li>
      </ul>
    </Frame>
  )
}
