import { event } from '#platform/events.ts'

/** In the system's stream: an administrator had a letter tried once more. */
export const letterRetried = event('system', 'letter.retried')<{ letterId: string; kind: string }>()
