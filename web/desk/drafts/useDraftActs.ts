import { useLocation } from 'wouter'
import { drafts } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import { ask } from '../../wire/ask.ts'
import { endedHere } from '../shell/drafting/server-copy.ts'
import { takenBack } from '../shell/drafting/taken-back.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import type { DraftRow } from './DraftList.tsx'

/** What can be done with a draft from the list: all of it can be undone. */
export function useDraftActs() {
  const words = useWords().desk.drafts
  const [, go] = useLocation()
  const ending = useOrder(drafts.endDraft, () => {})
  const reviving = useOrder(drafts.reviveDraft, () => {})
  useSaidRefusal(ending.error ?? reviving.error)

  const bringBack = async (draftId: string, version?: number) => {
    if (!(await reviving.give({ draftId, ...(version ? { version } : {}) }))) return
    endedHere.delete(draftId)
    sayDone(version ? words.restored : words.back)
  }
  return {
    bringBack,
    async throwAway(draftId: string) {
      if (!(await ending.give({ draftId, why: 'discarded' }))) return
      endedHere.add(draftId)
      sayDone(words.thrown, { label: words.undo, onPress: () => void bringBack(draftId) })
    },
    /** Its ticket opens with this draft in the editor, whichever of several it is. */
    async goOn({ draftId, ticketId, ticket, kind }: DraftRow) {
      const { drafts: all } = await ask(drafts.ticketDrafts, { ticketId })
      const draft = all.find((each) => each.draftId === draftId)
      if (draft) takenBack.set(() => ({ ticketId, kind, draftId, version: draft.version, value: draft.value }))
      if (ticket) go(addresses.ticket(ticket.number))
    },
  }
}
