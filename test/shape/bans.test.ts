import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bansBroken } from './bans.ts'
import { parse } from './source.ts'

const broken = (file: string, text: string) => bansBroken(parse(file, text))

describe('what is banned', () => {
  for (const [file, text, said] of [
    ['server/tickets/rules.ts', 'export const at = Date.now()', 'Date.now'],
    ['server/tickets/rules.ts', "export const at = Date['now']", 'Date.now'],
    ['contract/tickets.ts', 'const d = new Date()', 'new Date()'],
    ['server/tickets/rules.ts', 'const d = new Date', 'new Date()'],
    ['server/tickets/rules.ts', 'const d = Date()', 'Date()'],
    ['server/tickets/store.ts', 'const port = process.env.PORT', 'process.env'],
    ['server/tickets/store.ts', "import { env as e } from 'node:process'", 'env'],
    ['web/desk/main.tsx', 'const x = <b>{process.env.PORT}</b>', 'process.env'],
    ['server/tickets/store.ts', "console.log('here')", 'console'],
    ['server/screens/my-turn.ts', 'const get = () => fetch(url)', 'fetch'],
    ['web/desk/tickets/ReplyBox.tsx', "const x = <a onClick={() => window.fetch('/')} />", 'fetch'],
    ['web/portal/enhance/live.ts', "new EventSource('/live')", 'EventSource'],
  ] as const) {
    test(`${said} is heard in ${file}`, () => {
      assert.deepEqual(
        broken(file, text).map((complaint) => complaint.split(':').slice(0, 2).join(':')),
        [`${file}:1 says ${said}`].map((one) => one.split(':').slice(0, 2).join(':')),
      )
    })
  }

  for (const [file, text] of [
    ['server/platform/clock.ts', 'export const systemClock = () => new Date()'],
    ['server/tickets/rules.ts', "const later = new Date(now.getTime() + 1); const read = Date.parse('2026-01-01')"],
    ['server/tickets/rules.ts', "// Date.now() is not for us\nconst advice = 'never call new Date() or process.env'"],
    ['server/platform/config.ts', 'export const read = (env = process.env) => env'],
    ['server/main.ts', "console.error('no')"],
    ['server/cli/verify.ts', "console.log('yes')"],
    ['web/wire/ask.ts', "fetch('/api/v1/tickets')"],
    ['web/desk/shell/Clock.tsx', 'const now = new Date()'],
    ['web/desk/shell/Clock.tsx', 'const zone = import.meta.env.DEV'],
    ['server/channels/mail/inbox.ts', "client.fetch('1:*')"],
  ] as const) {
    test(`${file} may say ${text.slice(0, 40)}`, () => assert.deepEqual(broken(file, text), []))
  }
})
