/** What the matrix walks over: two accounts, five tickets, eighteen callers, and a word in everything that nobody else may read. */
import { Readable } from 'node:stream'
import type { Ask, tokens } from '#contract/index.ts'
import { allScopes } from '#contract/scopes.ts'
import { beginUpload } from '#platform/files/parts.ts'
import { keepUpload } from '#platform/files/uploads.ts'
import { addService } from '../../server/accounts/commands/add-service.ts'
import { endContact } from '../../server/accounts/commands/end-contact.ts'
import { openAccount } from '../../server/accounts/commands/open-account.ts'
import { writeAccountNote } from '../../server/accounts/commands/write-account-note.ts'
import { startBulk } from '../../server/bulk/commands/start-bulk.ts'
import { dismissMail } from '../../server/channels/mail/commands/dismiss-mail.ts'
import { keepMail } from '../../server/channels/mail/intake/keep.ts'
import { holdSend } from '../../server/drafts/commands/hold-send.ts'
import { keepDraft } from '../../server/drafts/commands/keep-draft.ts'
import { addAnswer } from '../../server/knowledge/commands/add-answer.ts'
import { tagList } from '../../server/screens/tag-list.ts'
import { closeAgent } from '../../server/staff/commands/close-agent.ts'
import { changeTags } from '../../server/tickets/commands/change-tags.ts'
import { handOver } from '../../server/tickets/commands/hand-over.ts'
import { openTicket } from '../../server/tickets/commands/open-ticket.ts'
import { postReply } from '../../server/tickets/commands/post-reply.ts'
import { saveView } from '../../server/tickets/commands/save-view.ts'
import { setAside } from '../../server/tickets/commands/set-aside.ts'
import { writeNote } from '../../server/tickets/commands/write-note.ts'
import { createToken, revokeToken } from '../../server/tokens/index.ts'
import { addWebhook } from '../../server/webhooks/commands/add-webhook.ts'
import { confirmed, type Player, type Story } from '../cast.ts'
import type { Caller, Ticket } from './expectations.ts'
import type { Program } from './programs.ts'

export type Thing = { ticketId: string; number: number; file: string; internal: string }
export type Ground = {
  /** The headers by which each is known. */
  callers: Record<Caller, { cookie: string } | { authorization: string } | null>
  tickets: Record<Ticket, Thing>
  accounts: Record<'own' | 'other', { id: string; service: string }>
  lines: Story['lines']
  maria: Player
  technical: Player
  owner: Player
  /** Acts for "other" beside the stranger. */
  neighbour: Player
  /** Acts for the account "other" alone. */
  stranger: Player
  lead: Player
  firstLine: Player
  stopped: Player
  tokenId: string
  webhookId: string
  letterId: string
  /** Mail that came in: dealt with already. */
  mailId: string
  /** Of Maria, who knocks at no door: what she has begun to write, and what she can still take back. */
  draftId: string
  sendId: string
  /** A ready text of everybody's. */
  answerId: string
  tags: [string, string]
  views: { own: string; vip: string }
  bulkId: string
  /** What is known of "own": by everybody who reads tickets, and by the restricted line. */
  notes: Record<'own' | 'vip', string>
  /** Begun by the technical contact. */
  upload: string
}

const ready = {
  shared: true,
  titleRu: 'Готовый ответ',
  titleEn: '',
  textRu: 'Здравствуйте!',
  textEn: '',
  keywords: '',
  lineIds: [],
  topicIds: [],
  actions: { move: null, nextInMinutes: null, priority: null, lineId: null, reasonRu: '', reasonEn: '' },
  notAsItIs: false,
}

/** A word that is in one thing alone. In an address of mail it reads cnry.person.owner. */
export const canary = (kind: string, of: string) => `CNRY-${kind}-${of}`

export async function laidOut(story: Story): Promise<Ground> {
  const { lines, maria } = story
  const accounts = { own: await account(story, 'own'), other: await account(story, 'other') }
  const people = await calling(story, accounts.own.id)
  const stranger = await story.contact(canary('person', 'stranger'), accounts.other.id, 'owner')
  const neighbour = await story.contact('Соседка', accounts.other.id, 'technical')
  const { technical, lead } = people
  const opened = {
    technical: await ticket(story, 'technical', technical, lines.first),
    billing: await ticket(story, 'billing', people.billing, lines.first),
    other: await ticket(story, 'other', stranger, lines.first),
    second: await ticket(story, 'second', stranger, lines.second),
    vip: await ticket(story, 'vip', technical, lines.vip),
  }
  await story.jobs()
  const letter = await story.world.db
    .selectFrom('letters')
    .select('id')
    .where('stream_id', '=', opened.other.ticketId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const { made, tokenId } = await tokensOf(story, accounts, { technical, stranger })
  const callers = { ...known(people), nobody: null, ...made }
  const { webhookId } = await addWebhook(story.world, confirmed(story.world, maria), {
    url: 'https://crm.example/',
    events: ['ticket.opened'],
  })
  const { answerId } = await addAnswer(story.world, people.lead, ready)
  const begun = await beginUpload(story.world, technical, { name: 'a.txt', size: 1000 })
  const mailId = await endedMail(story, lead)
  const lists = await listsOf(story, people['first line'], lead, opened)
  const unsent = await unsentOf(story, opened.technical.ticketId)
  const notes = await knownOf(story, accounts.own.id)
  const ids = {
    ...lists,
    ...unsent,
    notes,
    letterId: letter.id,
    mailId,
    tokenId,
    webhookId,
    upload: begun.id,
    answerId,
  }
  const { 'first line': firstLine, stopped } = people
  return {
    callers,
    tickets: opened,
    accounts,
    lines,
    maria,
    technical,
    owner: people.owner,
    neighbour,
    stranger,
    lead,
    firstLine,
    stopped,
    ...ids,
  }
}

/** Two tags; a view of somebody's own and one for the restricted line; an order for many that has not begun. */
async function listsOf({ world, lines }: Story, firstLine: Player, lead: Player, opened: Record<Ticket, Thing>) {
  const { ticketId } = opened.technical
  await changeTags(world, lead, { ticketId, add: ['один', 'два'] })
  const { tags: both } = await tagList(world, lead, {})
  const view = { name: 'Вид', conditions: {}, columns: ['subject' as const], order: 'newest' as const }
  const { viewId: own } = await saveView(world, firstLine, { ...view, lineId: null })
  const { viewId: vip } = await saveView(world, lead, { ...view, lineId: lines.vip })
  const order = { what: 'priority', priority: 'low' } as const
  const { bulkId } = await startBulk(world, firstLine, { chosen: { ticketIds: [ticketId] }, order })
  return { tags: both.map(({ id }) => id) as [string, string], views: { own, vip }, bulkId }
}

async function endedMail({ world }: Story, lead: Player) {
  const raw = Buffer.from(
    'From: somebody@nowhere.example\r\nSubject: Hello\r\nContent-Type: text/html\r\n\r\n<p>Hello.</p>\r\n',
  )
  const mailId = (await keepMail(world, { source: 'pipe', envelopeFrom: '', envelopeTo: [], raw }))!
  await dismissMail(world, lead, { mailId, reason: 'not_for_us' })
  return mailId
}

async function account({ world, maria }: Story, name: 'own' | 'other') {
  const terms = { contractNumber: canary('contract', name), name: canary('account', name) }
  const { accountId } = await openAccount(world, maria, { ...terms, category: 'legal_entity' })
  const service = { accountId, kind: 'server' as const, name: canary('service', name) }
  return { id: accountId, service: (await addService(world, maria, service)).serviceId }
}

/** Words that nobody but Maria may ever read: they have no owner in the table. */
async function unsentOf({ world, maria }: Story, ticketId: string) {
  const draftId = '5d3a1c1e-2f4b-4c8d-8e6a-7b9c0d1e2f3a'
  const writer = 'a browser of hers'
  const value = { text: canary('draft', 'maria') }
  await keepDraft(world, maria, { draftId, ticketId, kind: 'note', value, base: 0, writer })
  const order = { ticketId, ...value, nextContactBy: new Date(world.clock().getTime() + 3_600_000).toISOString() }
  const draft = { draftId: '6e4b2d2f-3a5c-4d9e-9f7b-8c0d1e2f3a4b', value, writer }
  const { sendId } = await holdSend(world, maria, { send: { kind: 'reply', order }, draft })
  return { draftId, sendId }
}

async function knownOf({ world, maria, lines }: Story, accountId: string): Promise<Ground['notes']> {
  const write = async (name: 'own' | 'vip', lineId: string | null) =>
    (await writeAccountNote(world, maria, { accountId, text: canary('known', name), pinned: true, lineId })).noteId
  return { own: await write('own', null), vip: await write('vip', lines.vip) }
}

/** Those who must not read tickets stand on every line, so that only their role keeps them out. */
async function calling(story: Story, own: string): Promise<Record<Person, Player>> {
  const { lines, world, maria } = story
  const everywhere = Object.values(lines)
  const contact = (name: string, role: Parameters<Story['contact']>[2]) =>
    story.contact(canary('person', name), own, role)
  const ended = await contact('ended', 'technical')
  const ranOut = await contact('ranout', 'technical')
  const stopped = await story.hire('Остановленный', ['agent', 'lead'], everywhere)
  const callers = {
    owner: await contact('owner', 'owner'),
    'account administrator': await contact('administrator', 'administrator'),
    technical: await contact('technical', 'technical'),
    billing: await contact('billing', 'billing'),
    viewer: await contact('viewer', 'viewer'),
    'first line': await story.hire('Первая', ['agent'], [lines.first]),
    'vip line': await story.hire('Особая', ['agent'], [lines.vip]),
    lead: await story.hire('Ведущая', ['lead']),
    quality: await story.hire('Качество', ['quality']),
    'knowledge editor': await story.hire('Знания', ['kb_editor'], everywhere),
    'identity officer': await story.hire('Личность', ['identity_officer'], everywhere),
    'identity approver': await story.hire('Подтверждение', ['identity_approver'], everywhere),
    auditor: await story.hire('Ревизор', ['auditor'], everywhere),
    administrator: await story.hire('Администратор', ['administrator'], everywhere),
    ended,
    'ran out': ranOut,
    stopped,
  }
  await endContact(world, maria, { accountId: own, contactId: ended.id })
  await closeAgent(world, confirmed(world, maria), { agentId: stopped.id, ticketsTo: null })
  await world.db
    .updateTable('account_contacts')
    .set({ until: world.clock() })
    .where('contact_id', '=', ranOut.id)
    .execute()
  // Everybody is proven as well as one can be, so that roles alone decide here; proofs have stories of their own.
  await world.db.updateTable('sessions').set({ factor_at: world.clock() }).execute()
  return callers
}

type Person = Exclude<Caller, Program | 'nobody'>

const known = (people: Record<Person, Player>) =>
  Object.fromEntries(Object.entries(people).map(([name, { cookie }]) => [name, { cookie }])) as Record<
    Person,
    { cookie: string }
  >

type Acts = Ask<typeof tokens.createToken>['acts']

/** A token of each kind; one that has expired and one that was revoked have every scope of a lead. */
async function tokensOf(
  { world, clock, maria, lines }: Story,
  accounts: Ground['accounts'],
  { technical, stranger }: { technical: Player; stranger: Player },
) {
  const make = (name: string, acts: Acts, scopes = [...allScopes], expiresAt?: string) =>
    createToken(world, confirmed(world, maria), { name, scopes, acts, ...(expiresAt ? { expiresAt } : {}) })
  const agent: Acts = { as: 'staff', roles: ['agent'], lineIds: [lines.first] }
  const lead: Acts = { as: 'staff', roles: ['lead'] }
  const soon = new Date(clock().getTime() + 1000).toISOString()
  const revoked = await make('revoked', lead)
  const all = {
    'client token': await make('client', { as: 'client', accountId: accounts.own.id, contactId: technical.id }),
    'token of another account': await make('other', {
      as: 'client',
      accountId: accounts.other.id,
      contactId: stranger.id,
    }),
    'staff token': await make('staff', agent),
    'reading token': await make('reading', agent, ['tickets:read']),
    'expired token': await make('expired', lead, [...allScopes], soon),
    'revoked token': revoked,
  } satisfies Record<Program, { tokenId: string; token: string | null }>
  await revokeToken(world, maria, { tokenId: revoked.tokenId })
  clock.pass({ seconds: 1 })
  const made = Object.fromEntries(
    Object.entries(all).map(([name, { token }]) => [name, { authorization: `Bearer ${token}` }]),
  ) as Record<Program, { authorization: string }>
  return { made, tokenId: all['staff token'].tokenId }
}

async function ticket({ world, maria, lines }: Story, name: Ticket, by: Player, lineId: string): Promise<Thing> {
  const soon = { nextContactBy: new Date(world.clock().getTime() + 3_600_000).toISOString() }
  const file = await upload(world, by, canary('file', name))
  const { ticketId, number } = await openTicket(world, by, {
    subject: canary('subject', name),
    text: canary('text', name),
    files: [file],
  })
  if (lineId !== lines.first) {
    const words = { summary: canary('note', name), reason: canary('reply', name) }
    await handOver(world, maria, { ticketId, lineId, ...words, ...soon })
  }
  const internal = await upload(world, maria, canary('internal', name))
  await writeNote(world, maria, { ticketId, text: canary('note', name), files: [internal] })
  await postReply(world, maria, { ticketId, text: canary('reply', name), ...soon })
  await setAside(world, maria, { ticketId, for: 'waiting_for_client', reason: canary('wait', name), ...soon })
  return { ticketId, number, file, internal }
}

/** A picture of one point with a word behind it, which nobody who draws it reads. */
const upload = async (world: Story['world'], by: Player, name: string) =>
  (await keepUpload(world, by, `${name}.png`, Readable.from([onePoint, Buffer.from(name)]))).id
const onePoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
