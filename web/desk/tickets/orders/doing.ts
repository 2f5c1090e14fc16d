/** What is being done with a ticket in a window over the page. */
export type Waiting = 'waiting_for_client' | 'waiting_for_third_party' | 'planned'
export type Doing =
  | { what: 'assign' | 'priority' | 'status' | 'hand_over' | 'resolve' | 'move' }
  | { what: 'wait'; for: Waiting }
