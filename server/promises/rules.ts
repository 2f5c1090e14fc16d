import type { Priority } from '#contract/tickets.ts'
import { addWorking, type Calendar } from '#contract/working-time.ts'

export type Term = { calendar: Calendar | null; firstReplyMinutes: number; updateMinutes: number }
export type Terms = Record<Priority, Term>

const minute = 60_000

/** By when the client hears first. */
export const firstReplyBy = (terms: Terms, priority: Priority, now: Date) =>
  addWorking(terms[priority].calendar, now, terms[priority].firstReplyMinutes)

/** By when the client hears next after we have written. */
export const nextUpdateBy = (terms: Terms, priority: Priority, now: Date) =>
  addWorking(terms[priority].calendar, now, terms[priority].updateMinutes)

/** When work on such a ticket goes on, outside its hours; null within them. */
export function opensAt(terms: Terms, priority: Priority, now: Date): Date | null {
  const next = addWorking(terms[priority].calendar, now, 0)
  return next > now ? next : null
}

/** Within a working hour a lead answers whoever says that something goes wrong. */
export const answerToComplaintBy = (terms: Terms, now: Date) => addWorking(terms.normal.calendar, now, 60)

/** A client's addition never makes the wait longer: the sooner of what was promised and what is due. */
export const afterClientWrote = (promised: Date | null, due: Date) => (promised && promised <= due ? promised : due)

/** What is done about a promise that comes due: the owner is reminded, then the lead too, then it is missed. */
export type Step = 'soon' | 'very_soon' | 'missed'
export const stepsOfAPromise: readonly { step: Step; minutesBefore: number; lookBack: number }[] = [
  // A promise given when it was nearer than this already needs no reminder: whoever gave it knows.
  { step: 'soon', minutesBefore: 15, lookBack: 1 },
  { step: 'very_soon', minutesBefore: 5, lookBack: 1 },
  // Whoever gave it may have needed a while to store it: looked at again for longer than any command lasts.
  { step: 'missed', minutesBefore: 0, lookBack: 10 },
]

/** Which promised times a step looks at now. The first watch of all looks back as far as any other. */
export function windowOf(
  { minutesBefore, lookBack }: (typeof stepsOfAPromise)[number],
  reached: Date | null,
  now: Date,
) {
  const to = new Date(now.getTime() + minutesBefore * minute)
  const from = new Date(Math.min((reached ?? to).getTime(), to.getTime()) - lookBack * minute)
  // Nobody is reminded of what has broken already: of that they are told.
  return { from: minutesBefore > 0 && from < now ? now : from, to }
}
