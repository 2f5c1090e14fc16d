import type * as accounts from './accounts.ts'
import type { KnownIncident } from './incidents.ts'
import type { Output, Problem } from './index.ts'
import type * as mail from './mail.ts'
import type * as signIn from './sign-in.ts'
import type { Language } from './text.ts'
import type * as tickets from './tickets.ts'
import type { OwnWords } from './words/own.ts'

/** What each server-rendered page is given beside the reader. */
export type Pages = {
  home: Output<typeof tickets.myTickets> & Known & Output<typeof mail.ownMails>
  'ticket-list': Output<typeof tickets.ticketList>
  'new-ticket': Output<typeof tickets.newTicket> & Drafts & Known
  sent: Output<typeof tickets.clientTicket> & { reader: string }
  ticket: Output<typeof tickets.clientTicket> & Drafts
  'ticket-print': Output<typeof tickets.clientTicket>
  'ticket-as-client': Output<typeof tickets.ticketAsClient>
  'topic-preview': { language: Language; topic: Output<typeof tickets.newTicket>['topics'][number] }
  'ticket-link': Output<typeof tickets.ticketByLink> & { k: string }
  'own-mail': Output<typeof mail.ownMail>
  'ended-link': { number: number; k: string }
  login: { door: 'portal' | 'desk' }
  'ask-reset': { door: 'portal' | 'desk' }
  'reset-asked': { door: 'portal' | 'desk' }
  'password-link': Output<typeof signIn.passwordLink> & { token: string }
  'entry-link': Output<typeof signIn.entryLink> & { token: string }
  setup: { zones: string[] }
  me: Output<typeof signIn.me> & {
    zones: string[]
    sessions: signIn.Session[]
    factor: Output<typeof signIn.secondFactor>
    /** Null for staff, who choose on the desk. */
    letters: Output<typeof mail.myLetters>['letters'] | null
  }
  account: Output<typeof accounts.myAccount>
  'second-step': Record<string, never>
  'step-up': { has: boolean }
  factor: Output<typeof signIn.secondFactor>
  problem: { status: number }
  'api-docs': ApiDocs
}

/** What the reader has typed on this page before, the newest first. `reader` keeps apart who shares a browser. */
type Drafts = { drafts: tickets.Draft[]; reader: string }

/** What is broken now for the reader. */
type Known = { incidents: KnownIncident[] }

/** The API as its page shows it; made from the clauses. */
export type ApiDocs = {
  /** Where every address of it begins. */
  base: string
  slices: { name: string; operations: ApiOperation[] }[]
}
export type ApiOperation = {
  id: string
  method: string
  path: string
  summary: string
  description: string | null
  /** Null where no token comes in, empty where every one does. */
  scope: string | null
  /** Roles in their own words; null where anybody comes in. */
  who: string[] | null
  fields: { name: string; type: string; required: boolean; description: string | null }[]
  curl: string
  answer: string
  refusals: { status: number; code: string; words: string }[]
}
export type PageName = keyof Pages

/** A form that was refused: the page is shown again with what was typed and why it was not taken. */
export type Attempt = {
  form: string
  values: Record<string, string | string[]>
  /** Fields that were filled and come back empty: what was typed there is kept nowhere. */
  forgotten?: readonly string[]
  problem: Problem
}

/** A picture of the provider's, and how large it is. */
export type Logo = { address: string; width: number; height: number }

/** Who reads, how, and what the page's head needs. */
export type Reader = {
  language: Language
  zone: string
  theme: 'system' | 'light' | 'dark'
  now: string
  company: string
  /** The provider's logo; null or left out: its name in letters. */
  logo?: { light: Logo | null; dark: Logo | null } | undefined
  /** What the provider says in words of its own. */
  own?: OwnWords | undefined
  /** Null before signing in. */
  name: string | null
  /** By which door they came in; null before signing in. */
  door: 'portal' | 'desk' | null
  /** The address of this page, for the language form to come back to. */
  path: string
  assets: { css: string[]; js: string[] }
  /** A fresh idempotency key for each form of the page. */
  key(): string
  attempt: Attempt | null
  /** A short word after a redirect: which form was just done. */
  done: string | null
  /** Somebody of the staff looks with the client's eyes: nothing on the page can be sent. In which language they read. */
  looking?: Language
}

/** The portal's renderer: a whole HTML document. The only tie between server and front. */
export type Render = <P extends PageName>(page: P, data: Pages[P], reader: Reader) => string

/** Addresses of the portal: one table for links, redirects and forms. Words after a colon are values. */
export const addresses = {
  home: '/',
  ticketList: '/tickets',
  newTicket: '/new',
  sent: '/sent/:number',
  ticket: '/t/:number',
  ticketPrint: '/t/:number/print',
  ticketAsClient: '/t/:number/as-client',
  topicPreview: '/preview/topic',
  ticketLink: '/t/:number/link',
  endedLink: '/t/:number/link/ended',
  calendar: '/t/:number/next.ics',
  ownMail: '/mail/:mailId',
  ticketSheet: '/tickets.csv',
  login: '/login',
  reset: '/reset',
  passwordLink: '/link/:token',
  secondStep: '/login/code',
  stepUp: '/confirm',
  factor: '/factor',
  entryLink: '/enter/:token',
  setup: '/setup',
  me: '/me',
  account: '/account',
  desk: '/desk',
  file: '/f/:fileId',
  apiDocs: '/api/docs',
  apiDocument: '/api/v1/openapi.json',
  picture: '/f/:fileId/:size',
} as const

/** Forms of the portal: where each posts. Every one works without JavaScript and carries its idempotency key in `key`. */
export const forms = {
  signIn: '/login',
  signOut: '/logout',
  askReset: '/reset',
  setPassword: '/link/:token',
  enterCode: '/login/code',
  stepUp: '/confirm',
  beginFactor: '/factor',
  confirmFactor: '/factor/confirmation',
  dropFactor: '/factor/end',
  inviteColleague: '/account/people',
  changeColleague: '/account/people/change',
  endColleague: '/account/people/end',
  endSessions: '/me/sessions/end',
  changePassword: '/me/password',
  chooseLetters: '/me/letters',
  comeIn: '/enter/:token',
  setUpDesk: '/setup',
  openTicket: '/new',
  postReply: '/t/:number/reply',
  confirmSolution: '/t/:number/works',
  reopenTicket: '/t/:number/broken',
  answerByLink: '/t/:number/link',
  askForLink: '/t/:number/link/ended',
  confirmAuthorship: '/t/:number/mine',
  denyAuthorship: '/t/:number/not-mine',
  answerAuthorship: '/t/:number/link/author',
  openOwnMail: '/mail/:mailId',
  disownMail: '/mail/:mailId/not-mine',
  complain: '/t/:number/complaint',
  giveSecret: '/t/:number/secrets',
  readSecret: '/t/:number/secrets/read',
  endSecret: '/t/:number/secrets/end',
  showHidden: '/t/:number/shown',
  tellColleague: '/t/:number/informants',
  stopTelling: '/t/:number/informants/end',
  inviteColleagueAgain: '/account/people/invitation',
  choosePreferences: '/me',
} as const

/** What one message carries at most: files, bytes of each, bytes of all. Said before it is tried. */
export const fileLimits = { files: 20, bytes: 50 * 1024 * 1024, together: 100 * 1024 * 1024 } as const

/** "/t/:number" and { number: 5 } make "/t/5". */
export function at(pattern: string, values: Record<string, string | number> = {}): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
}
