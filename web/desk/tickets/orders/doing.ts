/** What is being done with a ticket in a window over the page. */
export type Waiting = 'waiting_for_client' | 'waiting_for_third_party' | 'planned'
export type Doing =
  | { what: 'assign' | 'priority' | 'status' | 'line' | 'resolve' | 'move' | 'forward' | 'merge' }
  /** To a line that was chosen already, or one that the window proposes. */
  | { what: 'hand_over'; lineId?: string }
  | { what: 'wait'; for: Waiting }
