import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { openBrowser } from './browser.ts'
import { complaintsOf, troublesOf } from './examine.ts'
import { type Scene, scenes } from './scenes.ts'
import { serveGallery } from './serve.ts'

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url))
const views = [320, 768, 1440].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })))

if (process.argv.includes('--serve')) {
  const { origin } = await serveGallery(4400)
  console.log(`${origin}/desk/parts  ${origin}/portal/ticket`)
} else {
  await shootAll(process.argv[2] ?? '')
}

async function shootAll(wanted: string) {
  mkdirSync(folder, { recursive: true })
  const { server, origin } = await serveGallery()
  const browser = await openBrowser()
  const troubles: string[] = []
  for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
    for (const view of views) troubles.push(...(await shoot(browser, origin, scene, view)))
  }
  await browser.close()
  server.close()
  console.log(troubles.join('\n') || 'The gallery is in order')
  process.exitCode = troubles.length === 0 ? 0 : 1
}

async function shoot(browser: Browser, origin: string, scene: Scene, { width, theme }: (typeof views)[number]) {
  const viewport = { width, height: width < 640 ? 640 : 900 }
  const context = await browser.newContext({ viewport, colorScheme: theme })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(origin + scene.path)
  await page.locator('main').first().waitFor()
  await scene.act?.(page)
  // Long enough for skeletons and tips, which come late on purpose.
  await page.waitForTimeout(400)
  const name = `${scene.name}-${theme}-${width}`
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: !scene.act || scene.path.startsWith('/portal') })
  const troubles = [...complaints, ...(await troublesOf(page, scene.excused))]
  await context.close()
  return troubles.map((trouble) => `${name}: ${trouble}`)
}
