import type { Reaction } from '#platform/events.ts'
import { tellOutside } from './forwarding/tell-outside.ts'
import { tellMerged } from './telling/merged.ts'
import { lettersOfTickets } from './telling/of-tickets.ts'
import { lettersOfSecrets } from './telling/secrets.ts'
import { lettersOfSecurity } from './telling/security.ts'
import { tellSender } from './telling/sender.ts'
import { lettersToStaff } from './telling/staff.ts'
import { lettersOfWaysIn } from './telling/ways-in.ts'

/** Every kind of letter and the event that it tells of. What is not here, notes above all, is told to nobody. */
export const mailReactions: readonly Reaction[] = [
  tellOutside,
  tellSender,
  tellMerged,
  ...lettersOfTickets,
  ...lettersOfSecrets,
  ...lettersToStaff,
  ...lettersOfWaysIn,
  ...lettersOfSecurity,
]
