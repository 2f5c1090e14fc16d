import { expect, test } from './stage.ts'

test('two at one ticket see each other; a colleague named in a note hears it at once and finds the way', async ({
  as,
  stage,
}) => {
  const { number } = await stage.order('oleg', '/tickets', { text: 'Диск заполнен', impact: 'down' })
  // Whatever other stories have told her of.
  await stage.order('vera', '/notices/read', { upTo: new Date(Date.now() + 60_000).toISOString() })
  const vera = await as('vera')
  const anna = await as('anna')
  await vera.goto(`/desk/q/${stage.lines.first}`)
  await anna.goto(`/desk/t/${number}`)
  const row = vera.getByRole('row').filter({ hasText: 'Диск заполнен' })
  await expect(row).toContainText('Анна смотрит')
  await anna.keyboard.press('r')
  await anna.getByLabel('Ваш ответ').pressSequentially('Смотрю')
  await expect(row).toContainText('Анна пишет ответ')
  await anna.keyboard.press('Escape')

  await anna.keyboard.press('m')
  const note = anna.getByLabel('Ваша заметка')
  await note.pressSequentially('Спроси @вер')
  await expect(anna.getByRole('option', { name: 'Вера Вторая' })).toBeVisible()
  await anna.keyboard.press('Enter')
  await expect(note).toHaveValue('Спроси @Вера Вторая ')
  await expect(anna.getByText('Сообщим: Вера Вторая')).toBeVisible()
  await anna.keyboard.press('Control+Enter')

  await expect(vera.getByText('Анна Первая: вас назвали в заметке').first()).toBeVisible()
  await vera.keyboard.press('g')
  await vera.keyboard.press('n')
  await expect(vera.getByRole('heading', { level: 1, name: 'Уведомления' })).toBeVisible()
  await expect(vera.getByRole('grid').getByRole('row').first()).toContainText(`№ ${number}`)
  await vera.keyboard.press('Enter')
  await expect(vera).toHaveURL(new RegExp(`/desk/t/${number}$`))
  await expect(anna.getByText('Вера Вторая смотрит').first()).toBeVisible()
  await expect(vera.getByRole('link', { name: /непрочитанн/ })).toHaveCount(0)
})

test('a list does not move under the hand: what is new waits, what left turns grey and says why', async ({
  as,
  stage,
}) => {
  const opened = await Promise.all(
    ['Альфа', 'Бета'].map((text) => stage.order('irina', '/tickets', { text, impact: 'down' })),
  )
  const page = await as('vera')
  await page.goto(`/desk/q/${stage.lines.first}?which=unassigned`)
  const rows = page.getByRole('grid').getByRole('row')
  const alpha = rows.filter({ hasText: 'Альфа' })
  await expect(alpha).toBeVisible()
  const places = await rows.allTextContents()

  await stage.order('maria', `/tickets/${opened[0]!.ticketId}/assignee`, { agentId: stage.people.anna.id })
  await expect(alpha).toContainText('теперь у сотрудника: Анна Первая')
  await stage.order('irina', '/tickets', { text: 'Гамма', impact: 'down' })
  await expect(page.getByRole('button', { name: /1 новая: показать/ })).toBeVisible()
  expect(await rows.count()).toBe(places.length)
  await page.keyboard.press('u')
  await expect(rows.filter({ hasText: 'Гамма' })).toBeVisible()
  await expect(alpha).toHaveCount(0)
})
