import type { IncidentWritten } from '#contract/incidents.ts'

/** Why an incident may not be told like this, or nothing. */
export function objectionToTerms(said: IncidentWritten, now: Date) {
  const narrow = said.serviceKinds.length + said.serviceIds.length + said.topicIds.length
  if (!said.everyone && narrow === 0) return 'incident_concerns_nobody'
  if (new Date(said.beganAt) > now) return 'incident_not_begun'
  if (new Date(said.nextWordBy) <= now) return 'next_word_past'
}

/** Why what is kept may not be changed or ended by who saw this version, or nothing. */
export function objectionToTouching(kept: { version: number; ended_at: Date | null } | undefined, seen: number) {
  if (!kept) return 'incident_not_found'
  if (kept.ended_at) return 'incident_over'
  if (kept.version !== seen) return 'incident_changed'
}
