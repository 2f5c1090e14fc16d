import { expect, test } from './stage.ts'

test('a password goes to whoever has the ticket without a script, is read once, and its giver sees by whom', async ({
  as,
  stage,
}) => {
  const { ticketId, number } = await stage.order('oleg', '/tickets', { text: 'Не пускает на vps-17', impact: 'down' })
  const client = await as('oleg', { javaScriptEnabled: false })
  await client.goto(`/t/${number}`)
  await client.getByText('Передать пароль или ключ безопасно').click()
  await client.getByLabel('От чего это?').fill('root на vps-17')
  await client.getByLabel('Пароль или ключ', { exact: true }).fill('only-once-31337')
  await client.getByRole('button', { name: 'Передать', exact: true }).click()
  await expect(client.locator('#secrets')).toContainText('ещё не прочитано')
  await expect(client.locator('main')).not.toContainText('only-once-31337')

  await stage.order('vera', `/tickets/${ticketId}/assignee`, { agentId: stage.people.vera.id })
  const desk = await as('vera')
  await desk.goto(`/desk/t/${number}`)
  await desk.getByRole('button', { name: 'Открыть один раз: root на vps-17' }).click()
  await expect(desk.getByText('only-once-31337')).toBeVisible()
  await desk.getByRole('button', { name: 'Прочитано, уничтожить' }).click()
  await expect(desk.getByText('only-once-31337')).toBeHidden()
  await client.reload()
  await expect(client.locator('#secrets')).toContainText('прочитано: Вера Вторая')
})
