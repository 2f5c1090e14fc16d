import { lazy, Suspense } from 'react'
import { useStore } from '../../ui/store.ts'
import { confirming } from './confirming.ts'

const StepUpWindow = lazy(() => import('./StepUpWindow.tsx'))

/** Stands over whatever window has asked for a fresh code. */
export function StepUp() {
  const waiting = useStore(confirming)
  return waiting ? (
    <Suspense fallback={null}>
      <StepUpWindow onAnswer={waiting} />
    </Suspense>
  ) : null
}
