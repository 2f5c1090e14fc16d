import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { troublesOf } from '../gallery/examine.ts'
import { expect, test } from './stage.ts'

const soon = () => new Date(Date.now() + 45 * 60_000).toISOString()

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test('Oleg files a ticket, is answered, says it did not help, then that it works', async ({ as, stage }) => {
      const page = await as('oleg', { javaScriptEnabled })
      const number = await file(page)

      await page.getByRole('link', { name: 'Открыть заявку' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Не пускает по ssh')
      await expect(page.locator('.state')).toContainText('Следующее сообщение')
      await expect(page.locator('.entry').first()).toContainText('Началось в 13:00')

      const ticketId = await page.locator('input[name="ticketId"]').first().inputValue()
      const answer = { text: 'Здравствуйте! Уже смотрим.', nextContactBy: soon() }
      await stage.order('vera', `/tickets/${ticketId}/replies`, answer)
      await page.goto('/')
      await expect(cardOf(page, number)).toContainText('Новое сообщение')
      await expect(cardOf(page, number)).toContainText('Отвечает: Вера Вторая')
      await cardOf(page, number).getByRole('link').click()
      await expect(page.getByRole('article', { name: /^Вера Вторая/ })).toContainText('Уже смотрим')
      await page.goto('/')
      await expect(cardOf(page, number)).not.toContainText('Новое сообщение')

      await solve(stage, ticketId)
      await page.goto(`/t/${number}`)
      await expect(page.locator('.check')).toContainText('Создали ключи заново')
      await page.getByLabel('Что осталось не так?').fill('Всё равно не пускает.')
      await page.getByRole('button', { name: 'Вернуть в работу' }).click()
      await expect(page.getByText('Ваше сообщение в заявке.')).toBeVisible()
      await expect(page.getByText('Вернули заявку в работу.')).toBeVisible()

      await solve(stage, ticketId)
      await page.goto(`/t/${number}`)
      await page.getByRole('button', { name: 'Да, работает' }).click()
      await expect(page.getByText('Спасибо, что проверили. Заявка закрыта.')).toBeVisible()

      // It has come back after all: one click, and the clock runs again.
      await page.getByRole('button', { name: 'Да, снова не работает' }).click()
      await expect(page.getByText('Заявка снова у того же сотрудника, срок идёт.')).toBeVisible()
      await expect(page.locator('.state')).toContainText('Следующее сообщение')
    })

    test('a form that comes back keeps what was typed and chosen, and the files', async ({ as }) => {
      const page = await as('oleg', { javaScriptEnabled })
      await page.goto('/new')
      await page.getByLabel('vps-17').check()
      await page.getByLabel('Не работает совсем').check()
      await page.getByLabel('Что случилось?').fill('   ')
      await page.locator('input[type="file"]:not([capture])').setInputFiles(log)
      await page.getByRole('button', { name: 'Отправить' }).click()

      await expect(page.getByRole('alert')).toContainText('Что случилось? Заполните это поле.')
      await expect(page).toHaveTitle(/^Ошибка: /)
      await expect(page.getByLabel('vps-17')).toBeChecked()
      await expect(page.getByLabel('Не работает совсем')).toBeChecked()
      await expect(page.getByText('1 файл уже здесь')).toBeVisible()
      await page.getByLabel('Что случилось?').fill('Теперь с текстом')
      await page.getByRole('button', { name: 'Отправить' }).click()
      await page.getByRole('link', { name: 'Открыть заявку' }).click()
      await expect(page.getByRole('link', { name: 'dmesg.txt' })).toBeVisible()
    })

    test('what was written after the session had ended is not lost', async ({ as }) => {
      const page = await as('oleg', { javaScriptEnabled })
      const number = await file(page)
      await page.goto(`/t/${number}`)
      await page.getByLabel('Ваше сообщение').fill('Писал долго и подробно.')
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Отправить' }).click()
      await expect(page.getByLabel('Что вы написали')).toHaveValue('Писал долго и подробно.')

      await page.getByLabel('Электронная почта').fill('олег.т.@people.example')
      await page.getByLabel('Пароль').fill('лошадь верно батарея скрепка')
      await page.getByRole('button', { name: 'Войти' }).click()
      await expect(page).toHaveURL(new RegExp(`/t/${number}$`))
    })
  })
}

test('a file that is too large costs no word, even without scripts', async ({ as }, about) => {
  const page = await as('irina', { javaScriptEnabled: false })
  const film = about.outputPath('film.mp4')
  mkdirSync(path.dirname(film), { recursive: true })
  writeFileSync(film, '')
  truncateSync(film, 51 * 1024 * 1024)
  await page.goto('/new')
  await page.getByLabel('Что случилось?').fill('Снял на видео')
  await page.locator('input[type="file"]:not([capture])').setInputFiles(film)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('alert')).toContainText(/Файлы: Это больше, чем помещается \(предел\s—\s50\sМБ\)/)
  await expect(page.getByLabel('Что случилось?')).toHaveValue('Снял на видео')
})

test('the copy for printing has exact times, addresses and the hash of every file', async ({ as }) => {
  const page = await as('irina')
  const number = await file(page)
  await page.goto(`/t/${number}/print`)
  const record = page.locator('main')
  await expect(record).toContainText(/GMT\+03:00/)
  await expect(record).toContainText(/с адреса (127\.0\.0\.1|::1)/)
  await expect(record).toContainText(/SHA-256 [0-9a-f]{64}/)
})

test('nothing to object to on the pages of a client', async ({ as }) => {
  const page = await as('irina', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
  const number = await file(page)
  for (const address of ['/', '/new', `/t/${number}`, `/t/${number}/print`, '/me']) {
    await page.goto(address)
    expect(await troublesOf(page), address).toEqual([])
  }
})

test('a ticket of somebody else looks like one that does not exist', async ({ as }) => {
  const number = await file(await as('irina'))
  const page = await as('mallory', { locale: 'en-GB' })
  for (const foreign of [number, '999999']) {
    await page.goto(`/t/${foreign}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

const log = { name: 'dmesg.txt', mimeType: 'text/plain', buffer: Buffer.from('sshd: no hostkeys available') }

/** Somebody writes; the number they are told. */
async function file(page: Page): Promise<string> {
  await page.goto('/new')
  await page.getByLabel('Не работает совсем').check()
  await page.getByLabel('Что случилось?').fill('Не пускает по ssh\nНачалось в 13:00.')
  await page.locator('input[type="file"]:not([capture])').setInputFiles(log)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Принято: №')
  await expect(page.locator('.state-next')).toContainText(/Ответим до.+\(МСК\)/)
  return /\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')![0]
}

const cardOf = (page: Page, number: string) => page.locator('.card').filter({ hasText: number })

const solve = (stage: { order(who: 'vera', route: string, input: object): Promise<unknown> }, ticketId: string) =>
  stage.order('vera', `/tickets/${ticketId}/resolution`, {
    happened: 'Обновление удалило ключи.',
    done: 'Создали ключи заново.',
    advice: 'Перед обновлением делайте снимок.',
  })
