import { counted } from '../counted.ts'
import { answerProblems } from './common/answers.ts'
import { secrets } from './common/secrets.ts'

/** Words that stand on more than one side. */
export const common = {
  product: 'Otklik',
  languages: { ru: 'Русский', en: 'English' },
  statuses: {
    new: 'New',
    open: 'In progress',
    waiting_for_client: 'Waiting for client',
    waiting_for_third_party: 'Waiting for others',
    planned: 'Scheduled',
    resolved: 'Solved',
    closed: 'Closed',
  },
  /** The same states in words for clients. */
  clientStatuses: {
    new: 'Received',
    open: 'Looking into it',
    waiting_for_client: 'Waiting for you',
    waiting_for_third_party: 'Waiting for a third party',
    planned: 'Scheduled',
    resolved: 'Solved, please check',
    closed: 'Closed',
  },
  priorities: { low: 'Low', normal: 'Normal', high: 'High', critical: 'Critical' },
  impacts: { question: 'A question', degraded: 'It works, but badly', down: 'It does not work at all' },
  channels: {
    portal: 'portal',
    desk: 'desk',
    mail: 'e-mail',
    phone: 'phone',
    api: 'API',
    import: 'import',
    system: 'system',
  },
  categories: {
    individual: 'Individual',
    sole_entrepreneur: 'Sole entrepreneur',
    legal_entity: 'Legal entity',
    government: 'Government body',
  },
  tiers: { standard: 'Standard', priority: 'Priority', vip: 'VIP' },
  contactRoles: {
    owner: 'Owner',
    administrator: 'Administrator',
    technical: 'Technical',
    billing: 'Billing',
    viewer: 'Viewer',
  },
  staffRoles: {
    agent: 'Agent',
    lead: 'Lead',
    quality: 'Quality',
    kb_editor: 'Knowledge editor',
    identity_officer: 'Identity officer',
    identity_approver: 'Identity approver',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  serviceKinds: {
    server: 'Server',
    site: 'Site',
    domain: 'Domain',
    mail: 'Mail',
    network: 'Network',
    other: 'Other',
  },
  /** Why a value of a field was not taken, by the code of the check. */
  fieldProblems: {
    too_short: ({ least }: { least: number }) =>
      least <= 1 ? 'Fill this in.' : `At least ${counted('en', least, { one: '# character', other: '# characters' })}.`,
    too_long: ({ most }: { most: number }) =>
      `At most ${counted('en', most, { one: '# character', other: '# characters' })}. Shorten it, or attach it as a file.`,
    not_an_address: () => 'This does not look like an e-mail address.',
    hours_overlap: () => 'These hours overlap or end before they begin.',
    date_twice: () => 'One of the dates stands here twice.',
    unknown_zone: () => 'This time zone is unknown. Use a name such as Europe/Berlin.',
    unreadable: () => 'This text has broken characters. Type it again or attach it as a file.',
    unknown_field: ({ names }: { names: string }) => `Unknown field: ${names}. Leave it out.`,
    ...answerProblems,
    wrong: () => 'This value does not fit here.',
  },
  fileSize: ({ bytes }: { bytes: number }) =>
    bytes < 1024
      ? `${bytes}\u00a0B`
      : bytes < 1048576
        ? `${Math.ceil(bytes / 1024)}\u00a0KB`
        : `${String(Math.round(bytes / 104857.6) / 10)}\u00a0MB`,
  in: ({ minutes }: { minutes: number }) =>
    minutes < 60
      ? `in ${minutes}\u00a0min`
      : `in ${Math.floor(minutes / 60)}\u00a0h ${String(minutes % 60).padStart(2, '0')}\u00a0min`,
  late: ({ minutes }: { minutes: number }) =>
    minutes < 60
      ? `${minutes}\u00a0min late`
      : `${Math.floor(minutes / 60)}\u00a0h ${String(minutes % 60).padStart(2, '0')}\u00a0min late`,
  /** The subject of a ticket that only has files or an empty first line. */
  noSubject: 'No subject',
  secrets,
}
