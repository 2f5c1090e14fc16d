import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Given } from '#contract/given.ts'
import type { Ask, Clause, Output } from '#contract/index.ts'
import { ask } from '../../wire/ask.ts'
import { Unreachable } from '../../wire/refused.ts'

/** A refusal stays a refusal; silence is worth two more tries. */
const again = (failures: number, error: Error) => error instanceof Unreachable && failures < 2

export const createQueries = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: again, staleTime: 2000, gcTime: 5 * 60_000, networkMode: 'always' } },
  })

/** Answers that came with the page stand as if they had been asked for a moment ago. */
export function bring(queries: QueryClient, given: readonly Given[]) {
  for (const { route, input, answer } of given)
    if ('next' in answer) queries.setQueryData(pagesKeyOf({ route }, input), { pages: [answer], pageParams: [null] })
    else queries.setQueryData(keyOf({ route }, input), answer)
}

const keyOf = ({ route }: { route: string }, input: object) => [route, input]
const pagesKeyOf = ({ route }: { route: string }, input: object) => [route, 'pages', input]

export type ScreenOptions<Shown = unknown> = {
  enabled?: boolean
  keep?: boolean
  /** Asked again by itself after so many milliseconds, as long as what it shows goes on. */
  every?: (shown: Shown) => number | false
  /** It never changes: news are no reason to ask again. */
  stands?: boolean
}

/** What a screen of the server shows, kept and asked again when news come. */
export function useScreen<C extends Clause>(
  clause: C,
  input: Ask<C>,
  { enabled = true, keep = false, every, stands = false }: ScreenOptions<Output<C>> = {},
): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: keyOf(clause, input as object),
    queryFn: ({ signal }) => ask(clause, input, { signal }),
    enabled,
    meta: { stands },
    ...(stands ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(every
      ? {
          refetchInterval: ({ state }: { state: { data: unknown } }) =>
            state.data === undefined ? false : every(state.data as Output<C>),
        }
      : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Output<C>>
}

/** Fetches a screen before it is opened. */
export function usePrefetch() {
  const queries = useQueryClient()
  return useCallback(
    <C extends Clause>(clause: C, input: Ask<C>) =>
      queries.prefetchQuery({
        queryKey: keyOf(clause, input as object),
        queryFn: ({ signal }) => ask(clause, input, { signal }),
        staleTime: 15_000,
      }),
    [queries],
  )
}

/** After an order everything in sight is asked again; what is not in sight, when it comes into it. */
export function useRefresh() {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries(), [queries])
}

/** Asks one screen again, whatever it was asked. */
export function useRefreshOf(clause: Clause) {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: [clause.route] }), [queries, clause])
}

type Paged = { next: string | null }
type AsksForPages = { after?: string | undefined }

/** `stands`: news of tickets are no reason to ask again. */
type PagesOptions = { keep?: boolean; stands?: boolean }

/** A list that comes in pages. */
export function usePages<C extends Clause>(
  clause: C,
  input: Omit<Ask<C>, keyof AsksForPages>,
  { keep = false, stands = false }: PagesOptions = {},
) {
  return useInfiniteQuery({
    queryKey: pagesKeyOf(clause, input),
    queryFn: async ({ signal, pageParam }) =>
      (await ask(clause, { ...input, ...(pageParam ? { after: pageParam } : {}) } as Ask<C>, { signal })) as Output<C> &
        Paged,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as Paged).next,
    meta: { stands },
    ...(stands ? { staleTime: 60_000 } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}
