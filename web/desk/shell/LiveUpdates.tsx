import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followLive } from '../../wire/live.ts'
import type { LiveNews } from '../../wire/live-news.ts'
import { lookForServer } from '../../wire/look-for-server.ts'
import { watchNetwork, watchWhileTyping } from '../../wire/network.ts'
import { hearOf } from './hear-of.ts'
import { takePresent } from './present.ts'

const gather = 200

/** Turns news of the server into questions to its screens: one path of permission, and the page shows what it may. */
export function LiveUpdates() {
  const queries = useQueryClient()
  useEffect(() => {
    let changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      const about = changed
      changed = new Set()
      timer = undefined
      hearOf(queries, about)
    }
    const hear = (news: LiveNews) => {
      takePresent(news)
      // A stream breaks at once when the server goes; whether it is there only a request can tell.
      if (news.kind === 'stream' && !news.up) void lookForServer()
      if (news.kind === 'again') void queries.invalidateQueries()
      if (news.kind !== 'changed') return
      for (const id of news.ticketIds) changed.add(id)
      timer ??= setTimeout(ask, gather)
    }
    const stop = followLive(hear)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queries])
  useEffect(() => watchNetwork(() => void queries.invalidateQueries({ refetchType: 'active' })), [queries])
  useEffect(() => watchWhileTyping(lookForServer), [])
  return null
}
