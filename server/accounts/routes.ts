import { addresses, forms } from '#contract/pages.ts'
import { serve } from '#platform/http/api.ts'
import type { Edge } from '#platform/http/edge.ts'
import { form, type Portal, type Values } from '#platform/http/pages.ts'
import { addContact } from './commands/add-contact.ts'
import { addService } from './commands/add-service.ts'
import { approveContactFactorReset } from './commands/approve-contact-factor-reset.ts'
import { askContactFactorReset } from './commands/ask-contact-factor-reset.ts'
import { changeAccount } from './commands/change-account.ts'
import { changeAccountNote } from './commands/change-account-note.ts'
import { changeColleague } from './commands/change-colleague.ts'
import { changeContact } from './commands/change-contact.ts'
import { changeService } from './commands/change-service.ts'
import { endColleague } from './commands/end-colleague.ts'
import { endContact } from './commands/end-contact.ts'
import { endContactSessions } from './commands/end-contact-sessions.ts'
import { endService } from './commands/end-service.ts'
import { inviteColleague } from './commands/invite-colleague.ts'
import { inviteColleagueAgain } from './commands/invite-colleague-again.ts'
import { inviteContactAgain } from './commands/invite-contact-again.ts'
import { openAccount } from './commands/open-account.ts'
import { removeAccountNote } from './commands/remove-account-note.ts'
import { writeAccountNote } from './commands/write-account-note.ts'

export function accountRoutes(edge: Edge, portal: Portal) {
  for (const command of [openAccount, changeAccount, addService, changeService, endService]) serve(edge, command)
  for (const command of [addContact, changeContact, inviteContactAgain, endContact]) serve(edge, command)
  for (const command of [inviteColleague, inviteColleagueAgain, changeColleague, endColleague]) serve(edge, command)
  for (const command of [writeAccountNote, changeAccountNote, removeAccountNote]) serve(edge, command)
  for (const command of [endContactSessions, askContactFactorReset, approveContactFactorReset]) serve(edge, command)

  const done =
    (word: string) =>
    (_: unknown, { accountId }: Values) =>
      `${addresses.account}?${new URLSearchParams({ account: accountId ?? '', done: word })}`
  form(portal, {
    form: 'inviteColleague',
    action: forms.inviteColleague,
    command: inviteColleague,
    on: addresses.account,
    to: done('invited'),
  })
  form(portal, {
    form: 'inviteColleagueAgain',
    action: forms.inviteColleagueAgain,
    command: inviteColleagueAgain,
    on: addresses.account,
    to: done('again'),
  })
  form(portal, {
    form: 'changeColleague',
    action: forms.changeColleague,
    command: changeColleague,
    on: addresses.account,
    to: done('changed'),
  })
  form(portal, {
    form: 'endColleague',
    action: forms.endColleague,
    command: endColleague,
    on: addresses.account,
    to: done('ended'),
  })
}
