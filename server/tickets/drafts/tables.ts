import type { DraftValues } from '#contract/tickets.ts'

declare module '#platform/db.ts' {
  interface Tables {
    client_drafts: ClientDraftRow
    client_ways: ClientWayRow
  }
}

/** What a client has typed and not sent. */
export interface ClientDraftRow {
  person_id: string
  id: string
  /** 'new', or the id of the ticket that is answered. */
  place: string
  version: number
  said: DraftValues
  saved_at: Date
}

export interface ClientWayRow {
  person_id: string
  /** Opens the fields of those who know their way at once. */
  technical: boolean
}
