/** What the browser itself counts of a page: weight, the largest paint, how much moved, how slow it was to react. */
import type { CDPSession, Page } from '@playwright/test'

export type Paint = { script: number; style: number; all: number; lcp: number; cls: number }
export type Line = 'normal' | 'slow'

declare global {
  interface Window {
    counted: { lcp: number; cls: number; reactions: Record<number, number> }
  }
}

/** Before any script of the page runs. */
export const count = (page: Page) =>
  page.addInitScript(() => {
    window.counted = { lcp: 0, cls: 0, reactions: {} }
    const watch = (type: string, see: (entry: PerformanceEntry) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more })
    watch('largest-contentful-paint', (entry) => {
      window.counted.lcp = entry.startTime
    })
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) window.counted.cls += value
    })
    const reaction = ({ interactionId, duration }: PerformanceEventTiming) => {
      const { reactions } = window.counted
      if (interactionId) reactions[interactionId] = Math.max(reactions[interactionId] ?? 0, duration)
    }
    watch('event', (entry) => reaction(entry as PerformanceEventTiming), { durationThreshold: 16 })
  })

/** A phone on a poor line: a quarter of the processor, 1.6 Mbit/s, 150 ms there and back. */
export async function throttle(wire: CDPSession, line: Line) {
  const slow = line === 'slow'
  const bytes = slow ? (1.6 * 1e6) / 8 : -1
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slow ? 4 : 1 })
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow ? 150 : 0,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  })
}

/** Opens an address with an empty cache and waits until nothing comes any more. */
export async function paintOf(page: Page, wire: CDPSession, address: string): Promise<Paint> {
  const weight = { script: 0, style: 0, all: 0 }
  const kinds = new Map<string, string>()
  wire.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    weight.all += encodedDataLength
    if (kind === 'Script') weight.script += encodedDataLength
    if (kind === 'Stylesheet') weight.style += encodedDataLength
  })
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await quiet(page)
  const { lcp, cls } = await page.evaluate(() => window.counted)
  return { ...weight, lcp, cls }
}

/** The slowest of most reactions to a key or a click so far, those too quick to be listed included: 98 of a hundred. */
export async function slowestReaction(page: Page): Promise<number> {
  const { reactions, all } = await page.evaluate(() => ({
    reactions: Object.values(window.counted.reactions),
    all: (performance as Performance & { interactionCount: number }).interactionCount,
  }))
  return reactions.toSorted((a, b) => b - a)[Math.floor(all * 0.02)] ?? 0
}

/** What the page's main thread has spent of the processor, milliseconds: it does not grow because others are busy. */
export async function spent(wire: CDPSession): Promise<number> {
  const { metrics } = await wire.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Until nothing has come for half a second, but for the stream of live hints, which never ends. */
async function quiet(page: Page) {
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length)
  for (let before = -1, now = await loaded(); now !== before; ) {
    before = now
    await page.waitForTimeout(500)
    now = await loaded()
  }
}
