import { accounts, type Clause, mail, promises, running, staff, tickets, tokens, webhooks } from '#contract/index.ts'
import { contactRoles, staffRoles } from '#contract/roles.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useWords } from '../shell/reader.tsx'

type Act = { label: string; clause: Clause }

/** One clause stands for each act: the table cannot promise what its door does not keep. */
export function StaffRights() {
  const { common, desk } = useWords()
  const { acts } = desk.administration.roles
  const rows: Act[] = [
    { label: acts.read, clause: tickets.ticketPage },
    { label: acts.answer, clause: tickets.postReply },
    { label: acts.search, clause: tickets.search },
    { label: acts.note, clause: accounts.writeAccountNote },
    { label: acts.accounts, clause: accounts.accountCard },
    { label: acts.keep, clause: accounts.addContact },
    { label: acts.sessions, clause: accounts.endContactSessions },
    { label: acts.factor, clause: accounts.approveContactFactorReset },
    { label: acts.history, clause: tickets.ticketHistory },
    { label: acts.people, clause: staff.changeAgent },
    { label: acts.promises, clause: promises.changeTerms },
    { label: acts.letters, clause: mail.retryLetter },
    { label: acts.mail, clause: mail.setOutgoingMail },
    { label: acts.listener, clause: mail.setListener },
    { label: acts.texts, clause: mail.setText },
    { label: acts.look, clause: staff.setLook },
    { label: acts.tokens, clause: tokens.createToken },
    { label: acts.webhooks, clause: webhooks.addWebhook },
    { label: acts.health, clause: running.deskHealth },
  ]
  return <Rights rows={rows} roles={staffRoles.map((role) => ({ role, name: common.staffRoles[role] }))} />
}

export function ClientRights() {
  const { common, desk } = useWords()
  const { clientActs } = desk.administration.roles
  const rows: Act[] = [
    { label: clientActs.see, clause: tickets.clientTicket },
    { label: clientActs.open, clause: tickets.openTicket },
    { label: clientActs.reply, clause: tickets.postReply },
    { label: clientActs.people, clause: accounts.inviteColleague },
  ]
  const roles = contactRoles.map((role) => ({ role: `client ${role}`, name: common.contactRoles[role] }))
  return <Rights rows={rows} roles={roles} />
}

function Rights({ rows, roles }: { rows: Act[]; roles: { role: string; name: string }[] }) {
  const words = useWords().desk.administration.roles
  const proofs = { factor: words.factor, fresh_factor: words.fresh }
  const named = ({ who }: Clause) => roles.filter(({ role }) => who === 'anyone' || admits(who, role))
  const columns: Column<Act>[] = [
    { id: 'what', title: words.what, names: true, cell: ({ label }) => label },
    {
      id: 'who',
      title: words.who,
      cell: ({ clause }) =>
        named(clause)
          .map(({ name }) => name)
          .join(', '),
    },
    { id: 'how', title: words.how, cell: ({ clause }) => clause.proof && proofs[clause.proof] },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={rows} rowKey={({ label }) => label} />
}

const admits = (who: readonly string[], role: string) => who.includes(role)
