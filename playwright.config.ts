import { defineConfig } from '@playwright/test'
import { browser } from './test/browser.ts'

export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  workers: 1, // the journeys share the machine with their own server and its PostgreSQL
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  reporter: './test/journeys/reporter.ts',
  use: {
    browserName: 'chromium',
    launchOptions: await browser(),
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
  },
})
