import type { ListenerProtocol } from '#contract/mail.ts'

declare module '#platform/db.ts' {
  interface Tables {
    listener: ListenerRow & { one: boolean }
    listener_states: ListenerStateRow
  }
}

/** The desk's own mail server as an administrator set it; one row at most. */
export interface ListenerRow {
  active: boolean
  protocol: ListenerProtocol
  /** An address of the machine, or one that stands for all of them. */
  host: string
  port: number
  /** `support@example.ru`, and `@reply.example.ru` for all of a domain. */
  takes_for: string[]
  /** Of one mail; what is larger is refused before it is taken. */
  most_bytes: number
  changed_at: Date
}

/** A process that should listen, and whether it does. */
export interface ListenerStateRow {
  id: string
  host: string
  pid: number
  /** Where it can be reached from its own machine; null while it does not listen. */
  address: string | null
  trouble: string | null
  certificate: 'files' | 'self_made'
  certificate_until: Date | null
  seen_at: Date
}
