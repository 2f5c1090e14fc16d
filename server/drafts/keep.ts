import type { DraftKind } from '#contract/drafts.ts'
import type { Hands } from '#platform/command.ts'
import { touchUploads } from '#platform/files/uploads.ts'
import { hideAll } from '#platform/hiding.ts'
import { newId } from '#platform/ids.ts'
import { Refused } from '#platform/refused.ts'
import { hideForSure } from '../tickets/index.ts'
import { filesIn, mostBegunAnHour, placeOfSave, worthKeeping } from './rules.ts'
import { addDraft, countBegunSince, draftExists, keepVersion, lockDraft, setDraft } from './store.ts'
import type { DraftRow } from './tables.ts'

export type Written = {
  draftId: string
  agentId: string
  ticketId: string
  kind: DraftKind
  value: Record<string, unknown>
  base: number
  writer: string
}
type Known = NonNullable<Awaited<ReturnType<typeof lockDraft>>>

/** Keeps what was written: in its draft, or in one beside it when another browser has gone on there meanwhile. */
export async function keep(hands: Hands, written: Written): Promise<{ draftId: string; version: number }> {
  const { tx, now } = hands
  const known = await lockDraft(tx, written.draftId, written.agentId)
  const value = asKept(written.value)
  // A save that was overtaken by the end of the draft says nothing new.
  if (known?.ended_at && known.value === value) return { draftId: known.id, version: known.version }
  await touchUploads(tx, written.agentId, filesIn(written.value), now)
  if (known && isIts(known, written))
    return { draftId: known.id, version: await goOn(hands, known, written.writer, value) }
  const id = known || (await draftExists(tx, written.draftId)) ? newId(now) : written.draftId
  await refuseOneMore(hands, written.agentId)
  await addDraft(tx, freshDraft(id, written, value, now))
  return { draftId: id, version: 1 }
}

/** Without the numbers that nobody may keep; a password its author needs until it is sent (timers.ts). */
export const asKept = (value: Record<string, unknown>) => JSON.stringify(hideAll(value, hideForSure, []))

const hour = 3600

/** Drafts are begun by hands; whoever begins them by the thousand fills the table. */
export async function refuseOneMore({ tx, now }: Pick<Hands, 'tx' | 'now'>, agentId: string) {
  const begun = await countBegunSince(tx, agentId, new Date(now.getTime() - hour * 1000), mostBegunAnHour)
  if (begun >= mostBegunAnHour) throw new Refused('too_many_attempts', { seconds: hour })
}

function isIts({ version, writer, ended_at, ticket_id, kind }: Known, written: Written) {
  if (ticket_id !== written.ticketId || kind !== written.kind) return false
  return placeOfSave({ version, writer, ended: ended_at !== null }, written) === 'same'
}

/** The next version of a draft; what it said before is kept when it is worth it. */
export async function goOn(
  { tx, now }: Pick<Hands, 'tx' | 'now'>,
  known: Known,
  writer: string,
  value: string,
  more: Partial<DraftRow> = {},
) {
  const keeps = worthKeeping(known.value, value, known.versioned_at, now)
  if (keeps) await keepVersion(tx, known)
  const version = known.version + 1
  await setDraft(tx, known.id, {
    value,
    version,
    writer,
    saved_at: now,
    ...(keeps ? { versioned_at: now } : {}),
    ...more,
  })
  return version
}

export const freshDraft = (
  id: string,
  { agentId, ticketId, kind, writer }: Written,
  value: string,
  now: Date,
): DraftRow => ({
  id,
  agent_id: agentId,
  ticket_id: ticketId,
  kind,
  value,
  version: 1,
  writer,
  begun_at: now,
  saved_at: now,
  versioned_at: now,
  ended_at: null,
  ended_why: null,
})
