/** How each door is knocked at: one honest request for each thing it can be about, and one for a thing that is not. */

import { forBothSides } from './knocks/both-sides.ts'
import { forClients } from './knocks/clients.ts'
import { forEverybody } from './knocks/everybody.ts'
import { forKeepers } from './knocks/keepers.ts'
import { pages } from './knocks/pages.ts'
import { forStaff } from './knocks/staff.ts'
import type { Knocks } from './knocks/ways.ts'
import { together } from './together.ts'

export const knocks: Record<string, Knocks> = together(
  forEverybody,
  forClients,
  forBothSides,
  forStaff,
  forKeepers,
  pages,
)
