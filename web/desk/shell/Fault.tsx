import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LockIcon, SearchIcon, WarningIcon } from '../../ui/icons.ts'
import { Skeleton, type SkeletonProps } from '../../ui/Skeleton.tsx'
import { addresses } from '../../wire/addresses.ts'
import { Refused } from '../../wire/refused.ts'
import { AppLink } from './AppLink.tsx'
import { wordsOf } from './fault.ts'
import { useWords } from './reader.tsx'

type Asked<T> = { data: T | undefined; error: Error | null; isFetching: boolean; refetch: () => unknown }

export type ShownProps<T> = {
  of: Asked<T>
  shape?: SkeletonProps['shape']
  lines?: number
  /** In place of the usual words when the thing is not there. */
  missing?: string
  children: (data: T) => ReactNode
}

/** What was asked, or its outline, or why it did not come. What came before stays in sight while it is asked again. */
export function Shown<T>({ of, shape = 'text', lines = 6, missing, children }: ShownProps<T>) {
  const t = useWords()
  // While a failed question is asked again its error is forgotten by the cache; the reader still needs it.
  const [failed, setFailed] = useState<Error | null>(null)
  if (of.error && of.error !== failed) setFailed(of.error)
  if (of.data !== undefined && !isGone(of.error)) return children(of.data)
  const error = of.error ?? failed
  if (error) return <Fault error={error} missing={missing} onRetry={() => void of.refetch()} retrying={of.isFetching} />
  return <Skeleton label={t.desk.frame.loading} shape={shape} lines={lines} />
}

/** The right or the thing itself went away while the page was open: then nothing of it is shown any more. */
const isGone = (error: Error | null) => error instanceof Refused && (error.status === 404 || error.status === 403)

type FaultProps = { error: Error; missing?: string; onRetry: () => void; retrying: boolean }

function Fault({ error, missing, onRetry, retrying }: FaultProps) {
  const t = useWords()
  const { frame } = t.desk
  if (error instanceof Refused && error.status === 404)
    return <NotHere title={missing ?? error.problem.message} words={missing ? undefined : frame.notFoundWords} />
  if (error instanceof Refused && error.code === 'not_allowed') return <NotAllowed />
  const retry = (
    <Button onClick={onRetry} pending={retrying}>
      {frame.retry}
    </Button>
  )
  return (
    <EmptyState icon={WarningIcon} title={frame.failed} action={retry}>
      {wordsOf(error, t)}
    </EmptyState>
  )
}

export function NotHere({ title, words }: { title: string; words?: string }) {
  const { frame } = useWords().desk
  const away = <AppLink href={addresses.desk()}>{frame.toMyTurn}</AppLink>
  return (
    <EmptyState icon={SearchIcon} title={title} action={away}>
      {words}
    </EmptyState>
  )
}

export function NotAllowed() {
  const { frame } = useWords().desk
  return (
    <EmptyState icon={LockIcon} title={frame.notAllowed}>
      {frame.notAllowedWords}
    </EmptyState>
  )
}
