import { lazy, Suspense } from 'react'
import type { Writing } from './WillBeHidden.tsx'

/** What knows secrets comes with the first letter that somebody types: no screen waits for it. */
const WillBeHidden = lazy(async () => ({ default: (await import('./WillBeHidden.tsx')).WillBeHidden }))

/** While one writes: what will be hidden when it is sent. */
export const HiddenSoon = (writing: Writing) =>
  writing.text.trim() === '' ? null : (
    <Suspense fallback={null}>
      <WillBeHidden {...writing} />
    </Suspense>
  )
