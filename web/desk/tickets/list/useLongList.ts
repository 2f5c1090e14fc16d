import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Ask, Clause, Output } from '#contract/index.ts'
import { usePages } from '../../shell/screen.ts'
import type { More } from './LongRows.tsx'

/** So far a list follows the news; one that was scrolled further stands until it is asked for again. */
const livePages = 4

type RowOf<C extends Clause> = Output<C> extends { rows: (infer Row)[] } ? Row : never

/** A list of tickets that goes on as one comes to its end; the rows stay the same ones until something has come. */
export function useLongList<C extends Clause>(
  clause: C,
  input: Omit<Ask<C>, 'after'>,
  always: { stands?: boolean } = {},
) {
  const [deep, setDeep] = useState(false)
  const asked = usePages(clause, input, { stands: deep || always.stands === true })
  const { data, hasNextPage: has, isFetchingNextPage: loading, isFetchNextPageError: failed, fetchNextPage } = asked
  const pages = data?.pages.length ?? 0
  useEffect(() => setDeep(pages > livePages), [pages])
  const rows = useMemo(
    () => data?.pages.flatMap((page) => (page as unknown as { rows: RowOf<C>[] }).rows) ?? [],
    [data],
  )
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const more: More = { has, loading, failed, load }
  return { asked, rows, pages, more }
}
