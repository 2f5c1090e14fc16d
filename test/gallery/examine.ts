import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The same program in half the letters: it goes to the browser twice for every question. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Everything that is wrong with what the page shows now, in words. */
export async function troublesOf(page: Page, excused: string[] = []): Promise<string[]> {
  const found = await objectionsOf(page, excused)
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found
}

/** What axe has to say against it. */
export async function objectionsOf(page: Page, excused: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page, axeSource })
    // What holds need not be told of node by node.
    .options({ resultTypes: ['violations'] })
    // A frame that runs nothing does not run axe either: it would be waited for without end.
    .exclude('iframe[sandbox=""]')
    .withTags(standards)
    .disableRules(excused)
    // Its newer way opens a page of its own for every answer, for frames of other origins: there are none here.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Collects what the browser complains of from now on: a broken content policy, an error in a script. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (said) => {
    if (said.type() === 'error') heard.push(said.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}
