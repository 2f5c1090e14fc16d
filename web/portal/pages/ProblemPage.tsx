import { addresses, type Reader } from '#contract/pages.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Frame } from '../shell/Frame.tsx'
import { along } from '../shell/links.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import type { PageProps } from './page.ts'

/** What happened, what is safe, what to do, and a code that the support can look for. */
export function ProblemPage({ data: { status }, reader }: PageProps<'problem'>) {
  const title = titleOf(reader, status)
  return (
    <Frame reader={reader} title={title} address={reader.path} narrow>
      <PageHead title={title}>
        <p className="lead">{reader.attempt?.problem.message}</p>
      </PageHead>
      <div className="button-row">
        <WayBack reader={reader} />
      </div>
    </Frame>
  )
}

function titleOf(reader: Reader, status: number): string {
  const { problem } = say(reader)
  if (isDeadLink(reader)) return problem.deadLink
  if (status === 404) return problem.missing
  if (status === 401 || status === 403) return problem.forbidden
  if (status === 429 || status === 503) return problem.wait
  return status >= 500 ? problem.broken : problem.refused
}

const isDeadLink = ({ attempt }: Reader) => attempt?.problem.code.endsWith('link_not_found') ?? false

/** The one next step: a new link for a dead one, else where this reader begins. */
function nextStep(reader: Reader): [href: string, label: string] {
  const { problem } = say(reader)
  if (reader.attempt?.problem.code === 'link_not_found') return [addresses.reset, problem.newLink]
  if (reader.door === 'desk') return [addresses.desk, problem.desk]
  return reader.door === 'portal' ? [addresses.home, problem.home] : [addresses.login, problem.signIn]
}

function WayBack({ reader }: { reader: Reader }) {
  const [href, label] = nextStep(reader)
  return (
    <ButtonLink href={along(reader, href)} tone="primary">
      {label}
    </ButtonLink>
  )
}
