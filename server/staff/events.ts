import { event } from '#platform/events.ts'

export const deskSetUp = event('system', 'desk.set_up')<
  { language: string; zone: string; firstLineId: string; secondLineId: string },
  { company: string }
>()
export const agentInvited = event('person', 'agent.invited')<{ roles: readonly string[]; lines: readonly string[] }>()
export const agentChanged = event('person', 'agent.changed')<{
  roles: readonly string[]
  lines: readonly string[]
  active: boolean
}>()
export const lineAdded = event('system', 'line.added')<
  { lineId: string; restricted: boolean },
  { nameRu: string; nameEn: string }
>()
export const lineChanged = event('system', 'line.changed')<
  { lineId: string; restricted: boolean },
  { nameRu: string; nameEn: string }
>()
