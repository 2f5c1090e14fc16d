import AxeBuilder from '@axe-core/playwright'
import { keyboardOf } from './keyboards.ts'
import { expect, test } from './stage.ts'

test('a shift without a mouse, in ЙЦУКЕН: down the list, assign, open, answer, on to the next', async ({
  as,
  stage,
}) => {
  for (const text of ['Первая', 'Вторая', 'Третья']) await stage.order('irina', '/tickets', { text, impact: 'down' })
  const page = await as('anna')
  const { press } = await keyboardOf(page, 'russian')
  await page.goto('/desk')
  const rows = page.getByRole('grid', { name: 'Моя очередь' }).getByRole('row')
  await expect(rows.first()).toBeFocused()
  const second = (await rows.nth(1).getByRole('link').textContent()) ?? ''

  await press('J')
  await expect(rows.nth(1)).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: second, exact: true })).toBeVisible()

  await press('A')
  await page.getByRole('combobox', { name: 'Имя' }).fill('анн')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rows.nth(1)).toContainText('я')

  await press('R')
  await expect(page).toHaveURL(/\/desk\/t\/\d+\?write=reply/)
  await page.getByLabel('Ваш ответ').fill('Смотрим.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Отправили:/).first()).toBeVisible()

  await press('M')
  await expect(page.getByLabel('Ваша заметка')).toBeFocused()
  await page.keyboard.press('Escape')
  await press('G')
  await press('M')
  await expect(page).toHaveURL(/\/desk\/my$/)
})

test('letters typed into a field are letters', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Буквы', impact: 'question' })
  const page = await as('anna')
  await page.goto(`/desk/t/${ticket.number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').pressSequentially('hamster?')
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('hamster?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a number named on the phone is open at once', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Звонил по заявке', impact: 'question' })
  const page = await as('anna')
  await page.goto('/desk/my')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(`№ ${ticket.number}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Звонил по заявке' })).toBeVisible()
})

for (const layout of ['latin', 'russian'] as const)
  test(`triage without a mouse, ${layout} keys: five for a ticket, three for a promise, and back to the row`, async ({
    as,
    stage,
  }) => {
    // Another journey may have left her with another language.
    await stage.order('vera', '/me/preferences', { language: 'ru' })
    for (const text of ['Раз', 'Два', 'Три']) await stage.order('irina', '/tickets', { text, impact: 'down' })
    const page = await as('vera')
    const keyboard = await keyboardOf(page, layout)
    await page.goto(`/desk/q/${stage.lines.first}?which=unassigned`)
    const rows = page.getByRole('grid').getByRole('row')
    const dialog = page.getByRole('dialog')
    await expect(rows.first()).toBeFocused()
    const before = await rows.count()

    // A1: whose it is, by two letters; the row leaves, and the next one has the keys without J.
    for (let given = 1; given <= 2; given++) {
      const next = (await rows.nth(1).getByRole('link').textContent()) ?? ''
      await keyboard.press('A')
      await expect(page.getByRole('combobox')).toBeFocused()
      await keyboard.type('ан')
      await keyboard.press('Enter')
      await expect(rows).toHaveCount(before - given)
      await expect(rows.first()).toContainText(next)
      await expect(rows.first()).toBeFocused()
      expect(keyboard.pressed()).toBeLessThanOrEqual(5)
    }

    // Z: the last one comes back to nobody.
    await keyboard.press('Z')
    await expect(page.getByText('Отменили.').first()).toBeVisible()

    // A6: T, a time, and it is promised.
    keyboard.pressed()
    await keyboard.press('T')
    await expect(dialog).toBeVisible()
    await keyboard.press('3')
    await keyboard.press('Ctrl Enter')
    await expect(dialog).toHaveCount(0)
    expect(keyboard.pressed()).toBeLessThanOrEqual(3)

    // L: the line by two letters, then what a hand-over needs; Esc goes back to the row.
    await keyboard.press('L')
    await expect(page.getByRole('combobox')).toBeFocused()
    await keyboard.type('вт')
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: /Вторая линия/ })).toBeVisible()
    await keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    // The one that came back stands above; the keys stay where they were.
    await expect(rows.nth(1)).toBeFocused()
    await expect(rows.nth(1)).toHaveAttribute('data-current')

    for (const [key, name] of [
      ['E', /чей ход/i],
      ['Shift E', /решить|решение/i],
      ['S', /что дальше/i],
      ['P', /приоритет/i],
    ] as const) {
      await keyboard.press(key)
      await expect(dialog).toHaveAccessibleName(name)
      await keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })

test('the palette finds a client, C begins a ticket for them, and a chosen key does what the usual one did', async ({
  as,
  stage,
}) => {
  const page = await as('anna')
  const keyboard = await keyboardOf(page, 'russian')
  await page.goto('/desk/my')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keyboard.press('Ctrl K')
  await expect(page.getByRole('combobox')).toBeFocused()
  await keyboard.type('вект')
  await expect(page.getByRole('option', { name: /Вектор/ })).toHaveAttribute('aria-selected', 'true')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations).toEqual([])
  await keyboard.press('Enter')
  await expect(page).toHaveURL(`/desk/accounts/${stage.vector}`)

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await keyboard.press('C')
  await expect(page.getByLabel('Тема', { exact: true })).toBeFocused()
  await keyboard.type('Диск почти полон')
  await page.getByLabel('Текст клиенту').fill('Олег, на vps-17 занято 97 %.')
  await keyboard.press('Ctrl Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Диск почти полон' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('97 %')

  await page.goto('/desk/me?part=keys')
  await page.getByRole('button', { name: 'Изменить клавишу: «Ответить клиенту»' }).press('Enter')
  await keyboard.press('M')
  await expect(page.getByRole('alert').filter({ hasText: 'уже занята' })).toBeVisible()
  await keyboard.press('W')
  await expect(page.getByRole('row', { name: /Ответить клиенту/ })).toContainText('обычно R')
  await page.goBack()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keyboard.press('R')
  await keyboard.press('W')
  await expect(page.getByLabel('Ваш ответ')).toBeFocused()
  await stage.order('anna', '/me/keys', { letters: true, chosen: {} })
})
