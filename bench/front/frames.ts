/**
 * How smoothly a long list scrolls. Frames a second depend on what else the machine does; the processor's own time for
 * the page's main thread, frame by frame, does not: it is taken from the browser's trace.
 */
import type { CDPSession, Page } from '@playwright/test'

export type Frames = {
  height: number
  perSecond: number
  p95: number
  /** Processor time of the main thread, milliseconds. */
  work: { mean: number; p95: number; longest: number }
}
type Task = { name: string; ts: number; dur?: number; tdur?: number; tid: number; pid: number; ph: string }

const pixelsAFrame = 120

/** Down the list for so many seconds, three rows a frame. */
export async function scrolled(page: Page, wire: CDPSession, seconds: number): Promise<Frames> {
  const tasks = await traced(wire, () => page.evaluate(scroll, { ms: seconds * 1000, by: pixelsAFrame }))
  const { took, height } = tasks.told
  const work = perFrame(tasks.events)
  return {
    height,
    perSecond: took.length / seconds,
    p95: took[Math.floor(took.length * 0.95)]!,
    work: {
      mean: work.reduce((sum, ms) => sum + ms, 0) / (work.length || 1),
      p95: work[Math.floor(work.length * 0.95)] ?? 0,
      longest: work.at(-1) ?? 0,
    },
  }
}

/** In the page: each frame scrolls on, and tells how long after the last one it came. */
async function scroll({ ms, by }: { ms: number; by: number }) {
  let scroller: Element = document.querySelector('[role="grid"]')!
  while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement
  scroller.scrollTo(0, 0)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const took: number[] = []
  let last = performance.now()
  const end = last + ms
  await new Promise<void>((resolve) => {
    const step = (at: number) => {
      performance.mark('otklik-frame')
      took.push(at - last)
      last = at
      scroller.scrollBy(0, by)
      if (at < end) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
  return { took: took.sort((a, b) => a - b), height: scroller.scrollHeight }
}

async function traced<T>(wire: CDPSession, run: () => Promise<T>): Promise<{ told: T; events: Task[] }> {
  const events: Task[] = []
  const keep = ({ value }: { value: unknown[] }) => void events.push(...(value as Task[]))
  wire.on('Tracing.dataCollected', keep)
  await wire.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'] },
  })
  const told = await run()
  const ended = new Promise<void>((resolve) => wire.once('Tracing.tracingComplete', () => resolve()))
  await wire.send('Tracing.end')
  await ended
  wire.off('Tracing.dataCollected', keep)
  return { told, events }
}

/** Processor milliseconds of the thread that the frames ran on, between one frame's mark and the next, the least first. */
function perFrame(events: Task[]): number[] {
  const marks = events.filter(({ name }) => name === 'otklik-frame').sort((a, b) => a.ts - b.ts)
  const [first] = marks
  if (!first) return []
  const tasks = events
    .filter(({ name, tid, pid }) => name === 'RunTask' && tid === first.tid && pid === first.pid)
    .sort((a, b) => a.ts - b.ts)
  let at = tasks.findIndex(({ ts, dur = 0 }) => ts + dur > first.ts)
  return marks
    .slice(1)
    .map((mark) => {
      let spent = 0
      // The task that holds a mark is the frame's own: it counts to the frame that begins with it.
      for (; at >= 0 && at < tasks.length && tasks[at]!.ts + (tasks[at]!.dur ?? 0) <= mark.ts; at++)
        spent += (tasks[at]!.tdur ?? 0) / 1000
      return spent
    })
    .sort((a, b) => a - b)
}
