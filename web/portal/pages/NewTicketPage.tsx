import { addresses } from '#contract/pages.ts'
import { KnownOfChoice } from '../incidents/KnownIncidents.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Notice } from '../shell/Notice.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import { NewTicketForm } from '../tickets/NewTicketForm.tsx'
import type { PageProps } from './page.ts'

export function NewTicketPage({ data, reader }: PageProps<'new-ticket'>) {
  const { newTicket, home } = say(reader)
  return (
    <Frame reader={reader} title={newTicket.title} address={addresses.newTicket} current="write">
      <PageHead title={newTicket.title} />
      {data.mayWrite ? (
        <NewTicketForm
          reader={reader}
          data={data}
          known={(chosen) => <KnownOfChoice reader={reader} incidents={data.incidents} {...chosen} />}
        />
      ) : (
        <Notice tone="info">
          <p>{home.readOnly}</p>
        </Notice>
      )}
    </Frame>
  )
}
