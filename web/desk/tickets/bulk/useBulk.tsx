import { lazy, type ReactNode, Suspense, useState } from 'react'
import { ticketWorkers } from '#contract/roles.ts'
import type { Shortcuts } from '../../shell/key-meaning.ts'
import { useHasRole } from '../../shell/reader.tsx'
import type { Selection } from '../list/useSelection.ts'
import type { BulkDoing } from './doing.ts'

const BulkBar = lazy(() => import('./BulkBar.tsx'))
const BulkWindow = lazy(() => import('./BulkWindow.tsx'))

/** Orders for what is chosen: a bar at the foot of the list, and while anything is chosen, the keys of one ticket. */
export function useBulk(selection: Selection): { bar: ReactNode; window: ReactNode; shortcuts: Shortcuts } {
  const [doing, setDoing] = useState<BulkDoing | null>(null)
  const works = useHasRole(...ticketWorkers)
  if (selection.count === 0 || !works) return { bar: null, window: null, shortcuts: {} }
  const given = () => {
    setDoing(null)
    selection.clear()
  }
  return {
    bar: (
      <Suspense fallback={null}>
        <BulkBar selection={selection} onDo={setDoing} />
      </Suspense>
    ),
    window: doing && (
      <Suspense fallback={null}>
        <BulkWindow
          doing={doing}
          selection={selection}
          onChoose={setDoing}
          onClose={() => setDoing(null)}
          onGiven={given}
        />
      </Suspense>
    ),
    shortcuts: {
      assign: () => setDoing('assign'),
      line: () => setDoing('hand_over'),
      handOver: () => setDoing('hand_over'),
      priority: () => setDoing('priority'),
      status: () => setDoing('status'),
      setAside: () => setDoing('status'),
      reply: () => setDoing('reply'),
      note: () => setDoing('note'),
      resolve: () => setDoing('resolve'),
      // What one ticket could be told with this key is not told to many.
      promise: () => {},
    },
  }
}
