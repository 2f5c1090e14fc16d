import { expect, test } from './stage.ts'

test('a password goes to whoever has the ticket without a script, is read once, and its giver sees by whom', async ({
  as,
  stage,
}) => {
  const client = await as('oleg', { javaScriptEnabled: false })
  await client.goto('/new')
  await client.getByLabel('Что случилось').fill('Не пускает на vps-17\nкарта 4111 1111 1111 1111')
  await client.getByText('Передать пароль или ключ безопасно').click()
  await client.getByLabel('От чего это?').fill('root на vps-17')
  // A label alone passes nothing on; what was said stays.
  await client.getByRole('button', { name: 'Отправить' }).click()
  await expect(client.getByRole('alert')).toContainText('самого пароля нет')
  await client.getByLabel('Пароль или ключ', { exact: true }).fill('only-once-31337')
  await client.getByRole('button', { name: 'Отправить' }).click()
  await expect(client.locator('main')).toContainText('Скрыто: 1 номер карты')
  const number = Number(client.url().split('/').at(-1))
  await client.goto(`/t/${number}`)
  await expect(client.locator('#secrets')).toContainText('ещё не прочитано')
  await expect(client.locator('main')).not.toContainText('only-once-31337')

  const desk = await as('vera')
  const { ticketId } = await (await desk.request.get(`/api/v1/desk/tickets/${number}`)).json()
  await stage.order('vera', `/tickets/${ticketId}/assignee`, { agentId: stage.people.vera.id })
  await desk.goto(`/desk/t/${number}`)
  await desk.getByRole('button', { name: 'Открыть один раз: root на vps-17' }).click()
  await expect(desk.getByText('only-once-31337')).toBeVisible()
  await desk.getByRole('button', { name: 'Прочитано, уничтожить' }).click()
  await expect(desk.getByText('only-once-31337')).toBeHidden()
  await client.reload()
  await expect(client.locator('#secrets')).toContainText('прочитано: Вера Вторая')

  await stage.order('vera', `/tickets/${ticketId}/secrets`, { words: 'new-one-31337', label: 'новый пароль' })
  await client.goto('/')
  await expect(client.getByText(/Есть пароль для вас, до/).first()).toBeVisible()
  await client.goto(`/t/${number}`)
  await client.locator('#waits').getByRole('button', { name: 'Открыть один раз: новый пароль' }).click()
  await expect(client.locator('#waits')).toContainText('new-one-31337')
})
