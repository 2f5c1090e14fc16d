import { addresses } from './addresses.ts'
import { type LiveNews, newsOf, presentIn } from './live-news.ts'
import { network } from './network.ts'
import { rememberedPresent } from './present.ts'

type Said = LiveNews | { kind: 'who-leads' }

const pollEvery = 30_000
const openAgainAfter = 5000

/**
 * Live updates: one stream for all tabs of a browser. Whoever holds the lock listens and tells the others; when that
 * tab goes, the lock passes on. While no stream stands, every tab asks anew twice a minute.
 */
export function followLive(hear: (news: LiveNews) => void): () => void {
  const channel = new BroadcastChannel('otklik-live')
  const stopping = new AbortController()
  let streamIsUp = false
  let leading = false
  const present = rememberedPresent()

  const take = (news: LiveNews) => {
    if (news.kind === 'stream') streamIsUp = news.up
    else network.heard()
    present.take(news)
    hear(news)
  }
  const tell = (news: LiveNews) => {
    take(news)
    channel.postMessage(news satisfies Said)
  }
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind !== 'who-leads') take(data)
    else if (leading) {
      channel.postMessage({ kind: 'stream', up: streamIsUp } satisfies Said)
      channel.postMessage(present.all() satisfies Said)
    }
  }
  const polling = setInterval(() => !streamIsUp && !document.hidden && hear({ kind: 'again' }), pollEvery)

  const lead = () => {
    leading = true
    return listen(tell, stopping.signal)
  }
  channel.postMessage({ kind: 'who-leads' } satisfies Said)
  // Locks are for secure pages only; on plain http every tab has a stream of its own.
  if ('locks' in navigator) navigator.locks.request('otklik-live', { signal: stopping.signal }, lead).catch(() => {})
  else void lead()

  return () => {
    stopping.abort()
    clearInterval(polling)
    channel.close()
  }
}

/** Keeps a stream open until told to stop; the browser mends broken ones itself, refused ones we open again. */
function listen(tell: (news: LiveNews) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined
    const open = () => {
      if (signal.aborted) return
      source = new EventSource(addresses.live())
      source.onopen = () => tell({ kind: 'stream', up: true })
      source.onerror = () => {
        tell({ kind: 'stream', up: false })
        if (source?.readyState === EventSource.CLOSED) setTimeout(open, openAgainAfter)
      }
      for (const event of ['changed', 'again'] as const)
        source.addEventListener(event, ({ data }) => tell(newsOf(event, String(data))))
      source.addEventListener('present', ({ data }) => tell(presentIn(String(data))))
    }
    signal.addEventListener('abort', () => {
      source?.close()
      resolve()
    })
    open()
  })
}
