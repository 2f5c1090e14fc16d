import type { Hands } from './command.ts'

export type StreamKind = 'ticket' | 'account' | 'person' | 'system'
type Plain = string | number | boolean | null | readonly string[]

/** Something to be announced. `meta` holds nobody's personal data; `content` may be erased one day. */
export type Announcement = {
  kind: string
  stream: { kind: StreamKind; id: string }
  meta: Record<string, Plain | undefined>
  content?: Record<string, unknown> | undefined
  /** Always the first of its stream, so nobody needs to look for one before it. */
  begins?: boolean
}

/** Something that has happened, as those who react to it get it. Its words are stored by then; only those within the transaction are handed them. */
export type Happened<Meta = Record<string, unknown>> = {
  streamId: string
  seq: number
  kind: string
  at: Date
  channel: string
  actor: { type: string; id: string | null }
  meta: Meta
}

/** The same as it happens: what is said is not stored yet, so it comes along. */
export type Happening<Meta, Content> = Happened<Meta> & { content?: Content | undefined }

export type EventKind<Meta extends Announcement['meta'], Content> = {
  kind: string
  (streamId: string, meta: Meta, content?: Content): Announcement
}

/** Names a fact: past tense, ids, values. `event('ticket', 'ticket.replied')<Meta, Content>()`. */
export function event<const Kind extends string>(streamKind: StreamKind, kind: Kind, { begins = false } = {}) {
  return <
    Meta extends Announcement['meta'],
    Content extends Record<string, unknown> = Record<string, never>,
  >(): EventKind<Meta, Content> =>
    Object.assign(
      (streamId: string, meta: Meta, content?: Content): Announcement => ({
        kind,
        stream: { kind: streamKind, id: streamId },
        meta,
        content,
        begins,
      }),
      { kind },
    )
}

/** The one stream of everything that is about the desk itself. */
export const systemStream = '00000000-0000-7000-8000-000000000000'

export type Reaction = {
  to: string
  called: string
  when: 'within' | 'after'
  /** Which of them it is about; a fact it passes over makes no job. */
  about?: ((meta: never) => boolean) | undefined
  run(happened: Happening<never, never>, hands: Hands): Promise<void>
}

type Run<Meta> = (happened: Happened<Meta>, hands: Hands) => Promise<void>

/** "When THIS happens, do THAT in the same transaction": only what the caller must be told now, a refusal included. */
export function within<Meta extends Announcement['meta'], Content>(
  to: EventKind<Meta, Content>,
  called: string,
  run: (happening: Happening<Meta, Content>, hands: Hands) => Promise<void>,
): Reaction {
  return { to: to.kind, called, when: 'within', run: run as Reaction['run'] }
}

/** "When THIS has happened, do THAT": a durable job with a transaction of its own, run until it succeeds. */
export function after<Meta extends Announcement['meta'], Content>(
  to: EventKind<Meta, Content>,
  called: string,
  run: Run<Meta>,
  about?: (meta: Meta) => boolean,
): Reaction {
  return { to: to.kind, called, when: 'after', about, run: run as Reaction['run'] }
}
