import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { FileOpener } from './opener.ts'

const FilesWindow = lazy(() => import('./FilesWindow.tsx'))

/** Opens the files of a ticket over it; closed again, one is where one was. */
export function useFilesWindow(number: number): { open: FileOpener; window: ReactNode } {
  const [opened, setOpened] = useState<{ fileId: string | null } | null>(null)
  const toMessage = (seq: number) => {
    setOpened(null)
    // Twice the same message is no change of the address: the mark is set anew all the same.
    location.hash = ''
    location.hash = `m${seq}`
  }
  return {
    open: (fileId) => setOpened({ fileId }),
    window: opened && (
      <Suspense fallback={null}>
        <FilesWindow number={number} fileId={opened.fileId} onClose={() => setOpened(null)} onMessage={toMessage} />
      </Suspense>
    ),
  }
}
