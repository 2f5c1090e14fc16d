import { type Browser, chromium } from '@playwright/test'
import binary from '@sparticuz/chromium'

/** The browser that comes with the packages; never with the flags its package suggests, they switch security off. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await binary.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
}
