import { useEffect } from 'react'
import { drafts } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { network } from '../../../wire/network.ts'
import { Refused } from '../../../wire/refused.ts'
import { endedHere } from '../drafting/server-copy.ts'
import { type DraftPlace, draftsOf, endDraft, type Kept, keepDraft, nameOf, tellEnded } from '../drafts.ts'
import { useReader } from '../reader.tsx'
import { sayDone, sayRefused } from '../say.ts'
import { useRefresh } from '../screen.ts'
import { type Intent, post, triedByTheirEditor } from './intent.ts'

type Waiting = { place: DraftPlace; kept: Kept<{ intent?: Intent | null }> }

/** What was sent without a network goes when it is back, whatever page is open by then, and after a reload too. */
export function Outbox() {
  const { me, t } = useReader()
  const words = t.desk.drafts.outbox
  const refresh = useRefresh()
  useEffect(() => {
    const tell = (error: Refused | null) => {
      if (!error) sayDone(words.sent)
      else sayRefused(words.refused({ why: error.problem.message }), words.refused({ why: error.problem.message }))
      void refresh()
    }
    const empty = () => {
      if (network.lostAt() === null) void sendWaiting(me.id, tell)
    }
    empty()
    return network.subscribe(empty)
  }, [me.id, words, refresh])
  return null
}

async function sendWaiting(personId: string, tell: (error: Refused | null) => void) {
  const all = await draftsOf<{ intent?: Intent | null }>(personId).catch(() => [])
  for (const waiting of all) if (waiting.kept.value.intent?.waits) await sendAlone(waiting, tell)
}

/** One page of several sends it. Were it two, the server would know the key. */
const sendAlone = (waiting: Waiting, tell: (error: Refused | null) => void) =>
  navigator.locks.request(`otklik-send ${nameOf(waiting.place)}`, { ifAvailable: true }, async (lock) => {
    const { place, kept } = waiting
    if (!lock || triedByTheirEditor.has(nameOf(place))) return
    try {
      await post(kept.value.intent!)
    } catch (error) {
      if (!(error instanceof Refused)) return
      await keepDraft(place, { ...kept, value: { ...kept.value, intent: null } })
      tellEnded(place, 'refused')
      return tell(error)
    }
    await forget(waiting)
    tell(null)
  })

async function forget({ place, kept: { mark, value } }: Waiting) {
  if (mark) endedHere.add(mark.draftId)
  await endDraft(place)
  tellEnded(place, 'sent')
  if (mark && value.intent?.route !== drafts.holdSend.route)
    await ask(drafts.endDraft, { draftId: mark.draftId, why: 'used' }).catch(() => {})
}
