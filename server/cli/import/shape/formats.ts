/** The formats we know: which file holds which table, and under which names a field may stand. */
import type { TableName } from './rows.ts'

export const fieldNames = {
  accounts: ['ref', 'contractNumber', 'name', 'category'],
  people: ['ref', 'name', 'email', 'role', 'account', 'language', 'zone', 'active', 'suspended'],
  memberships: ['person', 'account', 'role'],
  groups: ['ref', 'name'],
  tickets: [
    'ref',
    'subject',
    'text',
    'status',
    'priority',
    'account',
    'requester',
    'assignee',
    'group',
    'topic',
    'openedAt',
    'resolvedAt',
    'public',
    'files',
    'tags',
  ],
  messages: ['ref', 'ticket', 'author', 'at', 'text', 'public', 'internal', 'files'],
} as const satisfies Record<TableName, readonly string[]>

export type Format = {
  /** What the history calls it. */
  source: string
  /** The contract number of an organisation that brings none. */
  contractOf(ref: string): string
  /** The zone of times that name none; null is the desk's. */
  zone: string | null
  /** What stands between the tags of one cell. */
  tagBreak: RegExp
  files: Record<TableName, RegExp>
  fields: { [T in TableName]: Record<(typeof fieldNames)[T][number], readonly string[]> }
  statuses: Record<string, string>
  priorities: Record<string, string>
}

/** Its API, its export (one ticket a line with everything in it) and its tables in a warehouse. */
export const zendesk: Format = {
  source: 'Zendesk',
  contractOf: (ref) => `ZD-${ref}`.slice(0, 40),
  zone: 'UTC',
  tagBreak: /[\s,;]+/,
  files: {
    accounts: /^organi[sz]ations?(?:_data)?$/,
    people: /^users?(?:_data)?$/,
    memberships: /^organi[sz]ation_memberships?(?:_data)?$/,
    groups: /^groups?(?:_data)?$/,
    tickets: /^tickets?(?:_data)?$/,
    messages: /^(?:ticket_)?comments?(?:_data)?$/,
  },
  fields: {
    accounts: { ref: ['id', '_id'], contractNumber: ['external_id'], name: ['name'], category: [] },
    people: {
      ref: ['id', '_id'],
      name: ['name'],
      email: ['email'],
      role: ['role'],
      account: ['organization_id'],
      language: ['locale'],
      zone: ['iana_time_zone', 'time_zone', 'timezone'],
      active: ['active'],
      suspended: ['suspended'],
    },
    memberships: { person: ['user_id', 'user'], account: ['organization_id', 'organization'], role: [] },
    groups: { ref: ['id', '_id'], name: ['name'] },
    tickets: {
      ref: ['id', '_id'],
      subject: ['subject', 'raw_subject'],
      text: ['description'],
      status: ['status'],
      priority: ['priority'],
      account: ['organization_id', 'organization'],
      requester: ['requester_id', 'requester', 'submitter_id', 'submitter'],
      assignee: ['assignee_id', 'assignee'],
      group: ['group_id', 'group'],
      topic: ['ticket_form_id', 'ticket_form'],
      openedAt: ['created_at'],
      resolvedAt: ['solved_at', 'updated_at'],
      public: ['is_public'],
      files: [],
      tags: ['tags'],
    },
    messages: {
      ref: ['id', '_id'],
      ticket: ['ticket_id'],
      author: ['author_id', 'author', 'user_id'],
      at: ['created_at', 'created'],
      text: ['plain_body', 'body'],
      public: ['public'],
      internal: [],
      files: ['attachments'],
    },
  },
  statuses: {
    new: 'new',
    open: 'open',
    pending: 'waiting_for_client',
    hold: 'waiting_for_third_party',
    solved: 'resolved',
    closed: 'closed',
    deleted: 'skip',
  },
  priorities: { low: 'low', normal: 'normal', high: 'high', urgent: 'critical', '': 'normal' },
}

/** Tables of one's own: our names, and what Russian programs would call them. */
export const plain: Format = {
  source: 'CSV',
  contractOf: (ref) => ref.slice(0, 40),
  zone: null,
  tagBreak: /[,;|]+/,
  files: {
    accounts: /^(?:accounts?|clients?|организации|клиенты|договоры)$/,
    people: /^(?:people|contacts?|staff|agents?|контакты|сотрудники)$/,
    memberships: /^(?:memberships?|rights?|права|доступы)$/,
    groups: /^(?:groups?|группы)$/,
    tickets: /^(?:tickets?|requests?|заявки|обращения)$/,
    messages: /^(?:messages?|comments?|notes?|сообщения|комментарии)$/,
  },
  fields: {
    accounts: {
      ref: ['id', 'ref', 'contract_number', 'contract', 'договор', 'номер договора'],
      contractNumber: ['contract_number', 'contract', 'договор', 'номер договора', 'id', 'ref'],
      name: ['name', 'название', 'наименование', 'клиент'],
      category: ['category', 'категория'],
    },
    people: {
      ref: ['id', 'ref', 'email', 'e-mail', 'почта', 'эл. почта'],
      name: ['name', 'имя', 'фио'],
      email: ['email', 'e-mail', 'почта', 'эл. почта'],
      role: ['role', 'роль'],
      account: ['account', 'contract_number', 'contract', 'договор', 'номер договора'],
      language: ['language', 'язык'],
      zone: ['zone', 'time_zone', 'timezone', 'часовой пояс'],
      active: ['active', 'активен'],
      suspended: ['suspended', 'заблокирован'],
    },
    memberships: {
      person: ['person', 'contact', 'email', 'e-mail', 'почта', 'эл. почта', 'контакт'],
      account: ['account', 'contract_number', 'contract', 'договор', 'номер договора'],
      role: ['role', 'роль'],
    },
    groups: { ref: ['id', 'ref', 'name', 'название'], name: ['name', 'название'] },
    tickets: {
      ref: ['id', 'ref', 'number', 'номер', '№'],
      subject: ['subject', 'title', 'тема'],
      text: ['text', 'description', 'body', 'текст', 'описание'],
      status: ['status', 'статус', 'состояние'],
      priority: ['priority', 'приоритет'],
      account: ['account', 'contract_number', 'contract', 'договор', 'номер договора'],
      requester: ['requester', 'contact', 'client', 'email', 'заявитель', 'контакт'],
      assignee: ['assignee', 'agent', 'исполнитель', 'ответственный'],
      group: ['line', 'group', 'линия', 'группа'],
      topic: ['topic', 'form', 'тема обращения', 'категория', 'форма'],
      openedAt: ['opened_at', 'created_at', 'opened', 'created', 'дата', 'создана', 'открыта'],
      resolvedAt: ['resolved_at', 'solved_at', 'closed_at', 'решена', 'закрыта'],
      public: [],
      files: ['files', 'attachments', 'файлы', 'вложения'],
      tags: ['tags', 'labels', 'метки', 'теги'],
    },
    messages: {
      ref: ['id', 'ref'],
      ticket: ['ticket', 'ticket_id', 'ticket_ref', 'заявка', 'номер заявки'],
      author: ['author', 'email', 'from', 'автор'],
      at: ['at', 'sent_at', 'created_at', 'date', 'дата', 'когда'],
      text: ['text', 'body', 'message', 'текст', 'сообщение'],
      public: ['public', 'публичное'],
      internal: ['internal', 'note', 'private', 'заметка', 'внутреннее'],
      files: ['files', 'attachments', 'файлы', 'вложения'],
    },
  },
  statuses: {
    ...Object.fromEntries(
      ['new', 'open', 'waiting_for_client', 'waiting_for_third_party', 'planned', 'resolved', 'closed'].map((one) => [
        one,
        one,
      ]),
    ),
    pending: 'waiting_for_client',
    hold: 'waiting_for_third_party',
    solved: 'resolved',
    новая: 'new',
    открыта: 'open',
    'в работе': 'open',
    'ждём клиента': 'waiting_for_client',
    отложена: 'waiting_for_third_party',
    решена: 'resolved',
    закрыта: 'closed',
    '': 'closed',
  },
  priorities: {
    low: 'low',
    normal: 'normal',
    high: 'high',
    critical: 'critical',
    urgent: 'critical',
    низкий: 'low',
    обычный: 'normal',
    средний: 'normal',
    высокий: 'high',
    критический: 'critical',
    срочный: 'critical',
    '': 'normal',
  },
}
