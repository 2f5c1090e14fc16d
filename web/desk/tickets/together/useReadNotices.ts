import { useEffect, useRef } from 'react'
import { notices, staff } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { useRefreshOf } from '../../shell/screen.ts'
import type { Ticket } from '../ticket.ts'

/** Whoever has the ticket before them has read what they were told of it. */
export function useReadNotices({ ticketId, lastSeq, together }: Ticket) {
  const read = useRef('')
  const refresh = useRefreshOf(staff.deskFrame)
  const { hasNotices } = together
  useEffect(() => {
    const tell = () => {
      const what = `${ticketId} ${lastSeq}`
      if (document.hidden || !hasNotices || read.current === what) return
      read.current = what
      ask(notices.markNoticesRead, { ticketId }).then(refresh, () => {
        read.current = ''
      })
    }
    tell()
    addEventListener('visibilitychange', tell)
    return () => removeEventListener('visibilitychange', tell)
  }, [ticketId, lastSeq, hasNotices, refresh])
}
