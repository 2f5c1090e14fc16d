import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Bell, Notification } from '#contract/notices.ts'
import { dismissToast, showToast } from '../../ui/toasts.ts'
import { urgentNotices } from './bell.ts'
import { showInBrowser } from './browser-notices.ts'
import { placeOfNotice } from './notice-place.ts'
import { useNoticeWords } from './notice-words.ts'
import { useReader } from './reader.tsx'

const name = 'otklik-interrupted'
const mostKept = 50

/** What has come up in this tab already, so that loading the page anew brings nothing up again. */
function isNew(id: string): boolean {
  try {
    const before = JSON.parse(sessionStorage.getItem(name) ?? '[]') as string[]
    if (before.includes(id)) return false
    sessionStorage.setItem(name, JSON.stringify([...before, id].slice(-mostKept)))
  } catch {
    // Where nothing can be kept it comes up once more after a reload.
  }
  return true
}

/** What is told at once: a slip of paper wherever one is, and by the browser to who looks elsewhere. */
export function Interrupts({ bell }: { bell: Bell | undefined }) {
  const { list, incoming, notices: words } = useReader().t.desk
  const [path, go] = useLocation()
  const say = useNoticeWords()
  const interrupts = bell?.interrupts
  useEffect(() => urgentNotices.set(() => bell?.urgent ?? 0), [bell?.urgent])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes brings something up, not a change of words or place
  useEffect(() => {
    for (const notice of interrupts ?? []) bringUp(notice)
  }, [interrupts])

  const bringUp = (notice: Notification) => {
    const { id, ticket } = notice
    const href = placeOfNotice(notice)
    if (!isNew(id) || (path === href && !document.hidden)) return
    const why = say(notice)
    const about = ticket ? `${list.number({ n: ticket.number })} · ${ticket.subject}` : incoming.title
    const open = () => {
      dismissToast(id)
      go(href)
    }
    showToast({
      id,
      tone: 'plain',
      content: (
        <>
          {why}
          <br />
          <span dir="auto">{about}</span>
        </>
      ),
      spoken: `${why}. ${about}`,
      action: { label: words.open, onPress: open },
      stay: 30,
    })
    showInBrowser(id, why, about, open)
  }
  return null
}
