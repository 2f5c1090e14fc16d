import { Panel } from '../../ui/Panel.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { ClientRights, StaffRights } from '../staff/Rights.tsx'

/** What each role may do, read from the very clauses that the server keeps. */
export default function RolesPage() {
  const words = useWords().desk.administration.roles
  return (
    <Page title={words.title} lead={words.lead}>
      <Panel title={words.staffTitle} flat>
        <StaffRights />
      </Panel>
      <Panel title={words.clientTitle} flat>
        <p className="meta">{words.clientLead}</p>
        <ClientRights />
        <p className="meta">{words.ownTickets}</p>
      </Panel>
    </Page>
  )
}
