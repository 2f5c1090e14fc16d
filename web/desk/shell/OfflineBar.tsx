import { useEffect, useRef, useSyncExternalStore } from 'react'
import { announce } from '../../ui/announce.ts'
import { Banner } from '../../ui/Banner.tsx'
import { network } from '../../wire/network.ts'
import { useTimes, useWords } from './reader.tsx'

export const useLostAt = () => useSyncExternalStore(network.subscribe, network.lostAt)

/** Says since when there is no connection, and that nothing is lost by it. */
export function OfflineBar() {
  const { frame } = useWords().desk
  const times = useTimes()
  const lostAt = useLostAt()
  const title = lostAt === null ? null : frame.offline({ since: times.clock(lostAt) })
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (title) announce(`${title}. ${frame.offlineWords}`)
    else if (before.current) announce(frame.backOnline)
    before.current = title
  }, [title, frame])
  if (!title) return null
  return (
    <Banner tone="offline" title={title}>
      {frame.offlineWords}
    </Banner>
  )
}
