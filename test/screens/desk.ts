import { administrationScreens } from './desk/administration.ts'
import { clientScreens } from './desk/clients.ts'
import { dailyScreens } from './desk/daily.ts'
import { mailScreens } from './desk/mail.ts'
import { mergingScreens } from './desk/merging.ts'
import { ticketScreens } from './desk/tickets.ts'
import type { Screen } from './screen.ts'

/** Every screen of the desk in the states that a person meets. A place of the desk without a row here fails. */
export const deskScreens: readonly Screen[] = [
  ...dailyScreens,
  ...ticketScreens,
  ...mergingScreens,
  ...clientScreens,
  ...mailScreens,
  ...administrationScreens,
]
