import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from './addresses.ts'

test('the addresses of the desk are these: a link in a mail of last year still leads there', () => {
  const id = '0199a0c2-0000-7000-8000-000000000001'
  assert.deepEqual(
    [
      addresses.desk(),
      addresses.myTurn(),
      addresses.lineQueue(id),
      addresses.lineQueue(id, 'waiting'),
      addresses.ticket(104233),
      addresses.history(104233),
      addresses.letters(),
      addresses.letters('failed'),
      addresses.letter(id),
      addresses.people(),
      addresses.search(),
      addresses.search('диск from:Олег'),
      addresses.accounts(),
      addresses.accounts('ООО Вектор'),
      addresses.account(id),
      addresses.me(),
      addresses.signIn('/desk/t/104233?a=b'),
      addresses.signedOut(),
      addresses.file(id),
      addresses.picture(id, 'small'),
      addresses.uploads(),
      addresses.upload(id),
      addresses.live(),
    ],
    [
      '/desk',
      '/desk/my',
      `/desk/q/${id}`,
      `/desk/q/${id}?which=waiting`,
      '/desk/t/104233',
      '/desk/t/104233/history',
      '/desk/letters',
      '/desk/letters?state=failed',
      `/desk/letters/${id}`,
      '/desk/people',
      '/desk/search',
      '/desk/search?q=%D0%B4%D0%B8%D1%81%D0%BA%20from%3A%D0%9E%D0%BB%D0%B5%D0%B3',
      '/desk/accounts',
      '/desk/accounts?q=%D0%9E%D0%9E%D0%9E%20%D0%92%D0%B5%D0%BA%D1%82%D0%BE%D1%80',
      `/desk/accounts/${id}`,
      '/desk/me',
      '/login?door=desk&to=%2Fdesk%2Ft%2F104233%3Fa%3Db',
      '/login?door=desk',
      `/f/${id}`,
      `/f/${id}/small`,
      '/api/v1/uploads',
      `/api/v1/uploads/${id}`,
      '/live',
    ],
  )
})
