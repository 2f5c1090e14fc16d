import { useEffect, useRef } from 'react'
import { dismissToast, showToast } from '../../../ui/toasts.ts'
import { useWords } from '../reader.tsx'
import { useShortcuts } from '../shortcuts.ts'
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
  useShortcuts({ z: newest && (() => void takeBack(newest)) })
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
  const what = held.what({ kind: held.kinds[kind], n: number })
  const now = useRef({ send, onUndo })
  useEffect(() => {
    now.current = { send, onUndo }
  })
  // It is told once, and counts by itself.
  useEffect(() => {
    showToast({
      id,
      content: <Countdown send={now.current.send} what={what} />,
      spoken: `${what} ${held.spoken}`,
      action: { label: undo, ...(isNewest ? { keys: 'Z' } : {}), onPress: () => now.current.onUndo() },
    })
  }, [id, what, undo, isNewest, held])
  useEffect(() => () => dismissToast(id), [id])
  return null
}

function Countdown({ send, what }: { send: MySend; what: string }) {
  const { held } = useWords().desk.drafts
  const seconds = useSecondsLeft(send.goesIn, send.sendId)
  return (
    <>
      {what} {seconds > 0 ? held.goesIn({ n: seconds }) : held.going}
    </>
  )
}
