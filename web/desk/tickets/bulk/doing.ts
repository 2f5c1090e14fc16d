import type { Waiting } from '../orders/doing.ts'

/** Which order for many is being given in a window over the list. */
export type BulkDoing =
  | 'assign'
  | 'hand_over'
  | 'priority'
  | 'tags'
  | 'status'
  | 'note'
  | 'reply'
  | 'resolve'
  | { wait: Waiting }
