import { useEffect, useRef, useState } from 'react'
import { fileLimits } from '#contract/pages.ts'
import { Refused } from '../../../wire/refused.ts'
import { type Uploaded, type Uploading, upload } from '../../../wire/upload.ts'
import type { DraftPlace } from '../../shell/drafts.ts'
import {
  asTheOnlyOne,
  endWaiting,
  keepWaiting,
  type WaitingKey,
  waitingAt,
  waitingKey,
} from '../../shell/waiting-files.ts'

export type Running = {
  id: WaitingKey
  file: File
  /** As the server knows it, once it has been announced. */
  uploadId: string | null
  part: number
  failed: 'too_large' | 'failed' | null
}

export type Uploads = {
  running: Running[]
  /** Something is still on its way. */
  busy: boolean
  tooMany: boolean
  add: (files: readonly File[]) => void
  again: (id: WaitingKey) => void
  drop: (id: WaitingKey) => void
}

type WithFiles = { files: Uploaded[] }
/** What a draft with files is to the files on their way to it. */
type Attaching = {
  place: DraftPlace
  value: WithFiles
  change: (change: (value: WithFiles) => WithFiles) => void
  keep: () => Promise<void>
}

/**
 * Files begin their way at once; each tells how far it is, and one that failed can be tried again. What is on its way
 * when the page is closed goes on when it is opened: at every moment the device keeps the file or the draft that has it.
 */
export function useUploads(draft: Attaching): Uploads {
  const { place } = draft
  const [running, setRunning] = useState<Running[]>([])
  const [tooMany, setTooMany] = useState(false)
  const going = useRef(new Map<WaitingKey, Uploading>())
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => () => stopAll(going.current), [])

  const set = (id: WaitingKey, change: Partial<Running>) =>
    setRunning((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)))
  const forget = (id: WaitingKey) => {
    going.current.delete(id)
    void endWaiting(id)
    setRunning((all) => all.filter((each) => each.id !== id))
  }
  const attach = async (uploaded: Uploaded) => {
    latest.current.change(({ files }) => ({ files: [...files.filter(({ id }) => id !== uploaded.id), uploaded] }))
    await latest.current.keep()
  }
  const start = ({ id, file, uploadId }: Running) => {
    void keepWaiting(id, { file, uploadId })
    const uploading = upload(file, {
      known: uploadId,
      onBegun: (uploadId) => {
        set(id, { uploadId })
        void keepWaiting(id, { file, uploadId })
      },
      onProgress: (part) => set(id, { part }),
    })
    going.current.set(id, uploading)
    return uploading.done.then(
      async (uploaded) => {
        await attach(uploaded)
        forget(id)
      },
      (error: unknown) => {
        if (error instanceof DOMException) return
        set(id, { failed: error instanceof Refused && error.code === 'too_large' ? 'too_large' : 'failed' })
      },
    )
  }
  const startAlone = (each: Running) =>
    void asTheOnlyOne(each.id, async () => {
      setRunning((all) => (all.some(({ id }) => id === each.id) ? all : [...all, each]))
      await start(each)
    })

  const goOn = useRef(startAlone)
  useEffect(() => {
    let isHere = true
    void waitingAt(place).then((waiting) => {
      for (const [id, { file, uploadId }] of isHere ? waiting : [])
        if (!going.current.has(id)) goOn.current({ id, file, uploadId, part: 0, failed: null })
    })
    return () => {
      isHere = false
    }
  }, [place])

  return {
    running,
    busy: running.some(({ failed }) => failed === null),
    tooMany,
    add(files) {
      const room = Math.max(0, fileLimits.files - draft.value.files.length - running.length)
      setTooMany(files.length > room)
      const taken = files.slice(0, room).map(
        (file): Running => ({
          id: waitingKey(place),
          file,
          uploadId: null,
          part: 0,
          failed: file.size > fileLimits.bytes ? 'too_large' : null,
        }),
      )
      setRunning((all) => [...all, ...taken])
      for (const each of taken) if (!each.failed) startAlone(each)
    },
    again(id) {
      const each = running.find((one) => one.id === id)
      if (!each) return
      set(id, { failed: null })
      startAlone(each)
    },
    drop(id) {
      going.current.get(id)?.stop()
      forget(id)
    },
  }
}

function stopAll(going: Map<WaitingKey, Uploading>) {
  for (const { stop } of going.values()) stop()
}
