import { useEffect, useRef, useState } from 'react'
import { Refused } from '../../../wire/refused.ts'
import { type Uploaded, type Uploading, upload } from '../../../wire/upload.ts'

export type Running = { id: number; file: File; part: number; failed: 'too_large' | 'failed' | null }

const largest = 50 * 1024 * 1024
const most = 20
let count = 0

export type Uploads = {
  running: Running[]
  /** Something is still on its way. */
  busy: boolean
  tooMany: boolean
  add: (files: readonly File[]) => void
  again: (id: number) => void
  drop: (id: number) => void
}

/** Files begin their way at once; each tells how far it is, and one that failed can be tried again. */
export function useUploads(attached: number, onDone: (file: Uploaded) => void): Uploads {
  const [running, setRunning] = useState<Running[]>([])
  const [tooMany, setTooMany] = useState(false)
  const going = useRef(new Map<number, Uploading>())
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => () => stopAll(going.current), [])

  const set = (id: number, change: Partial<Running>) =>
    setRunning((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)))
  const forget = (id: number) => {
    going.current.delete(id)
    setRunning((all) => all.filter((each) => each.id !== id))
  }
  const start = ({ id, file }: Running) => {
    const uploading = upload(file, (part) => set(id, { part }))
    going.current.set(id, uploading)
    uploading.done.then(
      (uploaded) => {
        forget(id)
        done.current(uploaded)
      },
      (error: unknown) => {
        if (error instanceof DOMException) return
        set(id, { failed: error instanceof Refused && error.code === 'too_large' ? 'too_large' : 'failed' })
      },
    )
  }
  return {
    running,
    busy: running.some(({ failed }) => failed === null),
    tooMany,
    add(files) {
      const room = Math.max(0, most - attached - running.length)
      setTooMany(files.length > room)
      const taken = files.slice(0, room).map(
        (file): Running => ({
          id: ++count,
          file,
          part: 0,
          failed: file.size > largest ? 'too_large' : null,
        }),
      )
      setRunning((all) => [...all, ...taken])
      for (const each of taken) if (!each.failed) start(each)
    },
    again(id) {
      const each = running.find((one) => one.id === id)
      if (!each) return
      set(id, { failed: null, part: 0 })
      start(each)
    },
    drop(id) {
      going.current.get(id)?.stop()
      forget(id)
    },
  }
}

function stopAll(going: Map<number, Uploading>) {
  for (const { stop } of going.values()) stop()
}
