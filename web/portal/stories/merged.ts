import type { Cast } from './cast.ts'
import type { Draw } from './story.ts'
import { byLink, closed, linked, shown, ticket } from './ticket-states.ts'

/** Tickets that were put together, from either side and by a letter's link. */
export const mergedStories = (cast: Cast): Record<string, Draw> => ({
  'ticket merged into another': shown({ ...closed(cast), mergedInto: { number: 104198 }, word: 'adds' }),
  'ticket merged into one the reader may not read': shown({
    ...closed(cast),
    mergedInto: { number: null },
    word: 'begins_anew',
  }),
  'ticket that took others in': shown(ticket(cast, { tookIn: [104198, 104201] })),
  'ticket by its link, merged': linked(byLink({ mergedInto: { number: 104198 } })),
  'ticket by its link, merged elsewhere': linked(
    byLink({ mergedInto: { number: null }, status: 'closed', nextContactBy: null, word: 'begins_anew' }),
  ),
})
