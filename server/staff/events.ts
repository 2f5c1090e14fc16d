import type { Language } from '#contract/text.ts'
import { event } from '#platform/events.ts'

export const deskSetUp = event('system', 'desk.set_up')<
  { language: Language; zone: string; firstLineId: string; secondLineId: string; sample: boolean },
  { company: string }
>()
export const agentInvited = event('person', 'agent.invited')<{ roles: readonly string[]; lines: readonly string[] }>()
export const agentChanged = event('person', 'agent.changed')<{
  roles: readonly string[]
  lines: readonly string[]
}>()
/** Out from this moment; who listens within gives away what they answered for: to a colleague, or back to its place. */
export const agentLeft = event('person', 'agent.left')<{ ticketsTo: string | null }>()
export const agentCameBack = event('person', 'agent.came_back')<{
  roles: readonly string[]
  lines: readonly string[]
}>()
export const factorResetAsked = event('person', 'agent.factor_reset_asked')<Record<string, never>>()
export const lineAdded = event('system', 'line.added')<
  { lineId: string; restricted: boolean },
  { nameRu: string; nameEn: string }
>()
export const lineChanged = event('system', 'line.changed')<
  { lineId: string; restricted: boolean },
  { nameRu: string; nameEn: string }
>()
/** Name, accent or a logo; `logo` says of which theme, null when it was the others. */
export const lookChanged = event('system', 'look.changed')<
  { version: number; accent: string | null; logo: string | null },
  { company: string }
>()
