import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { announce } from '../../../ui/announce.ts'
import { dismissToast, showToast } from '../../../ui/toasts.ts'
import { addresses } from '../../../wire/addresses.ts'
import { now } from '../clock.ts'
import { useWords } from '../reader.tsx'
import { offerUndo, withdrawUndo } from '../undo.ts'
import { type MySend, useMySends } from './useMySends.ts'
import { useSecondsLeft } from './useSecondsLeft.ts'
import { useTakeBack } from './useTakeBack.ts'

/** Wherever one has gone since: what was sent can be taken back for some seconds, by its button or by Z. */
export function HeldSends() {
  const words = useWords().desk.drafts.held
  const takeBack = useTakeBack()
  const { sends } = useMySends()
  const held = sends.filter(({ state }) => state === 'held')
  const [newest] = held
  // Z takes back what was done last, this among it.
  useEffect(() => {
    if (!newest) return
    const id = `send ${newest.sendId}`
    const until = now() + newest.goesIn * 1000
    offerUndo({ id, words: words.undo, until, undo: () => void takeBack(newest) })
    return () => withdrawUndo(id)
  }, [newest, words.undo, takeBack])
  return held.map((send) => (
    <Counted
      key={send.sendId}
      send={send}
      isNewest={send === newest}
      undo={words.undo}
      onUndo={() => void takeBack(send)}
    />
  ))
}

type CountedProps = { send: MySend; isNewest: boolean; undo: string; onUndo: () => void }

function Counted({ send, isNewest, undo, onUndo }: CountedProps) {
  const { held } = useWords().desk.drafts
  const { sendId, number, kind } = send
  const id = `send ${sendId}`
  // Its ticket shows it at the end of the thread.
  const isHere = useLocation()[0] === (number === null ? null : addresses.ticket(number))
  const what = held.what({ kind: held.kinds[kind], n: number })
  const latest = useRef({ send, onUndo })
  useEffect(() => {
    latest.current = { send, onUndo }
  })
  // It is told once, and counts by itself.
  useEffect(() => {
    if (isHere) return announce(`${what} ${held.spoken}`)
    showToast({
      id,
      content: <Countdown send={latest.current.send} what={what} goesIn={held.goesIn} going={held.going} />,
      spoken: `${what} ${held.spoken}`,
      action: { label: undo, ...(isNewest ? { keys: 'Z' } : {}), onPress: () => latest.current.onUndo() },
    })
    return () => dismissToast(id)
  }, [id, what, undo, isNewest, isHere, held])
  return null
}

type CountdownProps = { send: MySend; what: string; goesIn: (left: { n: number }) => string; going: string }

/** Toasts hang outside of what knows the reader, so the words come along. */
function Countdown({ send, what, goesIn, going }: CountdownProps) {
  const seconds = useSecondsLeft(send.goesIn, send.sendId)
  return (
    <>
      {what} {seconds > 0 ? goesIn({ n: seconds }) : going}
    </>
  )
}
