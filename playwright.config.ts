import { globSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browser } from './test/browser.ts'

const stories = 'test/journeys'

export default defineConfig({
  testDir: stories,
  outputDir: 'test-results',
  workers: 1, // the journeys share the machine with their own server and its PostgreSQL
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A machine that stands still for a minute is no fault of the product's: such a story is told once more, and named.
  retries: process.env.CI ? 1 : 0,
  reporter: './test/journeys/reporter.ts',
  // A project each: every file has a server and a database of its own, and owes nothing to the files before it.
  projects: globSync('**/*.spec.ts', { cwd: stories })
    .sort()
    .map((file) => ({ name: path.basename(file, '.spec.ts'), testMatch: file })),
  use: {
    browserName: 'chromium',
    launchOptions: await browser(),
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
  },
})
