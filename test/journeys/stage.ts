/** What every journey stands on: the product running with its cast, and browsers that are somebody. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, test as base, type Page } from '@playwright/test'

type Name = 'maria' | 'anna' | 'vera' | 'pavel' | 'irina' | 'oleg' | 'mallory'

export type Stage = {
  url: string
  people: Record<Name, { id: string; cookie: string }>
  lines: Record<'zero' | 'first' | 'second' | 'vip', string>
  vector: string
  vps: string
  /** A stranger's, in the tray. */
  mailId: string
  /** One more, its formatted version full of what would run or fetch something. */
  hostileMailId: string
  /** Everybody's. */
  password: string
  /** An order over the API by somebody of the cast: `await order('oleg', '/tickets', { text })`. */
  order(who: Name, route: string, input: object): Promise<Record<string, unknown>>
}

type Options = Parameters<import('@playwright/test').Browser['newContext']>[0]

type Fixtures = {
  /** A browser of this person's, signed in, that lasts until it is closed. */
  contextOf(who: Name, options?: Options): Promise<BrowserContext>
  /** A page whose reader is signed in as this person. */
  as(who: Name, options?: Options): Promise<Page>
}

export const test = base.extend<Fixtures, { stage: Stage }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve.ts')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const line = await new Promise<string>((resolve, reject) => {
        createInterface({ input: child.stdout }).once('line', resolve)
        child.once('exit', (code) => reject(new Error(`the server of the journeys ended with ${code}`)))
      })
      const ready = JSON.parse(line) as Omit<Stage, 'order'>
      const order: Stage['order'] = async (who, route, input) => {
        const answer = await fetch(`${ready.url}/api/v1${route}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: ready.people[who].cookie },
          body: JSON.stringify(input),
        })
        const body = (await answer.json()) as Record<string, unknown>
        if (!answer.ok) throw new Error(`${route}: ${answer.status} ${JSON.stringify(body)}`)
        return body
      }
      await use({ ...ready, order })
      child.stdin.end()
      await new Promise((resolve) => child.once('exit', resolve))
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  contextOf: async ({ browser, stage }, use) => {
    await use(async (who, options) => {
      const context = await browser.newContext({
        locale: 'ru-RU',
        timezoneId: 'Europe/Moscow',
        baseURL: stage.url,
        ...options,
      })
      const [name = '', value = ''] = stage.people[who].cookie.split('=')
      await context.addCookies([{ name, value, url: stage.url }])
      return context
    })
  },
  as: async ({ contextOf }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who, options) => {
      const context = await contextOf(who, options)
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})
export { expect } from '@playwright/test'
