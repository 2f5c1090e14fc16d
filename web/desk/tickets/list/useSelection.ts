import { useCallback, useRef, useState } from 'react'
import { bulk } from '#contract/index.ts'
import type { List } from '#contract/tickets.ts'
import { useScreen } from '../../shell/screen.ts'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { asAsked, type Chosen, countOf, isChosen, none, reached, toggled, widened } from './selection.ts'

export type Counted = { total: number; more: boolean }
/** Everything a list stands for, by what it asks for; counted on its page, or when somebody begins to choose. */
export type Matching = { list: List; counted?: Counted }

export type Selection = {
  count: number
  /** Everything that matches is chosen, but so many. */
  all: { except: number; more: boolean } | null
  /** How many more could be chosen with one press; null when that is all there are. */
  wider: Counted | null
  has: (id: string) => boolean
  toggle: (id: string, stretch?: boolean) => void
  everything: () => void
  clear: () => void
  asked: () => ReturnType<typeof asAsked>
}

/** What is chosen in a list; X, Shift X, Ctrl A and Esc work on it. It outlives whatever live news do to the rows. */
export function useSelection(
  rows: readonly string[],
  currentId: string | undefined,
  matching: Matching | null,
): Selection {
  const [chosen, choose] = useState<Chosen>(none)
  const last = useRef<string | null>(null)
  const inSight = useRef(rows)
  inSight.current = rows
  const begun = chosen.kind === 'all' || chosen.ids.size > 0
  const counted = useCounted(matching, begun) ?? { total: rows.length, more: false }
  const count = countOf(chosen, counted.total)

  const toggle = useCallback((id: string, stretch = false) => {
    choose((now) => (stretch ? reached(now, inSight.current, last.current, id) : toggled(now, id)))
    last.current = id
  }, [])
  const clear = useCallback(() => choose(none), [])
  const everything = useCallback(() => choose({ kind: 'all', except: new Set() }), [])
  useShortcuts({
    choose: currentId === undefined ? undefined : () => toggle(currentId),
    chooseStretch: currentId === undefined ? undefined : () => toggle(currentId, true),
    chooseAll: rows.length > 0 ? () => choose((now) => widened(now, inSight.current, matching !== null)) : undefined,
    back: count > 0 ? clear : undefined,
  })
  return {
    count,
    all: chosen.kind === 'all' ? { except: chosen.except.size, more: counted.more } : null,
    wider: chosen.kind === 'these' && matching && counted.total > chosen.ids.size ? counted : null,
    has: (id) => isChosen(chosen, id),
    toggle,
    everything,
    clear,
    asked: () => asAsked(chosen, matching?.list ?? null),
  }
}

function useCounted(matching: Matching | null, begun: boolean): Counted | undefined {
  const enabled = begun && matching !== null && matching.counted === undefined
  const asked = useScreen(bulk.bulkCount, matching?.list ?? {}, { enabled })
  return matching?.counted ?? asked.data
}
