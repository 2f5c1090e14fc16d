import { cardNotReached } from '../mail-in-tickets.ts'
import { answering, never, type Screen } from '../screen.ts'

/** Accounts, contacts, services, and a ticket opened for them. */
export const clientScreens: readonly Screen[] = [
  { name: 'a ticket for a client, whose', place: 'newForClient', who: 'anna', path: () => '/desk/new' },
  {
    name: 'a ticket for a client',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
  },
  {
    name: 'a ticket for a client, broken',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
    act: answering('**/desk/new-ticket*', 500, 'server_error'),
  },
  {
    name: 'a ticket for a client, loading',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
    act: never('**/desk/new-ticket*'),
  },
  { name: 'accounts', place: 'accounts', who: 'maria', path: () => '/desk/accounts' },
  { name: 'an account', place: 'account', who: 'maria', path: ({ vector }) => `/desk/accounts/${vector}` },
  {
    name: 'a contact',
    place: 'contact',
    who: 'maria',
    path: ({ people }) => `/desk/contacts/${people.oleg.id}`,
  },
  {
    name: 'a contact, letters do not arrive',
    place: 'contact',
    who: 'maria',
    path: ({ people }) => `/desk/contacts/${people.oleg.id}`,
    act: cardNotReached,
  },
  { name: 'a contact, not there', place: 'contact', who: 'maria', path: ({ vector }) => `/desk/contacts/${vector}` },
  { name: 'a service', place: 'service', who: 'anna', path: ({ vps }) => `/desk/services/${vps}` },
]
