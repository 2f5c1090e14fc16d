import { expect, test } from './stage.ts'

test('a word leads to the ticket in which it was said', async ({ as, stage }) => {
  const { number } = await stage.order('oleg', '/tickets', {
    text: 'Сервер молчит\nВ журнале рутокены.',
    impact: 'down',
  })
  const page = await as('anna')
  await page.goto('/desk/my')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('рутокен')
  await page.keyboard.press('Enter')
  await expect(page.locator('mark')).toHaveText('рутокены')
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/desk/t/${number}`)
})

test('a file that is cut off goes on when the line, or the page, is there again', async ({ as, stage }) => {
  const { number } = await stage.order('oleg', '/tickets', { text: 'Ждём снимок', impact: 'question' })
  const page = await as('anna')
  let parts = 0
  await page.route('**/api/v1/uploads/*', (route) =>
    route.request().method() === 'PUT' && ++parts > 1 ? route.abort() : route.continue(),
  )
  await page.goto(`/desk/t/${number}?write=reply`)
  await page.getByLabel('Ваш ответ').waitFor()
  const dump = { name: 'core.dump', mimeType: 'application/octet-stream', buffer: Buffer.alloc(3_000_000, 'a') }
  await page.locator('input[type="file"]').first().setInputFiles(dump)
  await expect.poll(() => parts).toBeGreaterThan(1)
  await page.unroute('**/api/v1/uploads/*')
  const offsets: string[] = []
  page.on('request', (request) => request.method() === 'PUT' && offsets.push(new URL(request.url()).search))
  await page.goto(`/desk/t/${number}?write=reply`)
  await expect(page.getByRole('button', { name: /core\.dump/ })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  expect(offsets[0]).toBe('?offset=1048576')
})
