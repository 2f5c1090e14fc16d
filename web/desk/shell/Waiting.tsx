import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { WarningIcon } from '../../ui/icons.ts'
import { Refused } from '../../wire/refused.ts'
import { wordsOf } from './fault.ts'
import type { DeskWords } from './words/load.ts'

/** Before we know who reads there is nothing to show but why we do not know. */
export function Waiting({ failed, onRetry }: { failed: { error: Error; t: DeskWords } | null; onRetry: () => void }) {
  if (!failed || (failed.error instanceof Refused && failed.error.code === 'sign_in_required')) return null
  const { error, t } = failed
  return (
    <main>
      <EmptyState
        icon={WarningIcon}
        title={t.desk.frame.failed}
        action={<Button onClick={onRetry}>{t.desk.frame.retry}</Button>}
      >
        {wordsOf(error, t)}
      </EmptyState>
    </main>
  )
}
