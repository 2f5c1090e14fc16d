import type { Page, Request } from '@playwright/test'

/**
 * Waits until the page has nothing on its way and has drawn what came: as the browser's own "networkidle" does, which sits
 * through half a second more each time. Listens from the call on; the stream of news never ends and does not count.
 */
export function quietOf(page: Page): () => Promise<void> {
  let onTheirWay = 0
  let asked = 0
  const counts = (request: Request) => request.resourceType() !== 'eventsource'
  const ended = (request: Request) => {
    if (counts(request)) onTheirWay--
  }
  page.on('request', (request) => {
    if (!counts(request)) return
    onTheirWay++
    asked++
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    for (let seen = -1; onTheirWay > 0 || seen !== asked; ) {
      seen = asked
      await drawn(page)
    }
  }
}

/** What arrived is on the screen, and what that asked for is on its way. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
  })
