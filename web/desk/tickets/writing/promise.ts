import { instantFromField } from '../../shell/field-times.ts'
import { quickTime, type TimeChoice } from './quick-times.ts'

export type PromiseChoice = { choice: TimeChoice | null; custom: string }

export const noChoice: PromiseChoice = { choice: null, custom: '' }

/** What stands chosen: the reader's choice, else what the terms propose while it lies ahead, else an hour. */
export function effectiveChoice({ choice }: PromiseChoice, proposed: string, now: number): TimeChoice {
  if (choice !== null && choice !== 'proposed') return choice
  return Date.parse(proposed) > now ? 'proposed' : 'h1'
}

/** The instant that is promised if it is sent now; null while a typed time is not whole. */
export function promisedTime(chosen: PromiseChoice, proposed: string, now: number, zone: string): number | null {
  const choice = effectiveChoice(chosen, proposed, now)
  if (choice === 'proposed') return Date.parse(proposed)
  if (choice === 'custom') return instantFromField(chosen.custom, zone)
  return quickTime(choice, now, zone)
}
