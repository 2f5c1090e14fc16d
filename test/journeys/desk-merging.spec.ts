import { expect, test } from './stage.ts'

test('two tickets become one by keys, what was begun goes along, and one press takes them apart', async ({
  as,
  stage,
}) => {
  const one = await stage.order('oleg', '/tickets', { subject: 'Письма стоят в очереди', text: 'Почта не уходит' })
  const other = await stage.order('irina', '/tickets', { subject: 'Не уходит почта', text: 'Клиенты ждут' })
  const page = await as('vera')
  await page.goto(`/desk/t/${one.number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').fill('Смотрим журнал')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+M')
  const window = page.getByRole('dialog')
  await window.getByLabel('Другая заявка').fill(String(other.number))
  await window.getByRole('radio', { name: 'Не уходит почта' }).check()
  await expect(window.getByText('Обратились двое')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Эта заявка продолжается в № ${other.number}`)).toBeVisible()

  await page.getByRole('button', { name: `Дописать в № ${other.number}` }).click()
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('Смотрим журнал')
  const part = page.getByRole('region', { name: 'Объединены с этой заявкой' })
  await part.getByText('Письма стоят в очереди').click()
  await expect(part.getByText('Почта не уходит')).toBeVisible()

  await part.getByRole('button', { name: 'Разъединить' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Разъединить' }).click()
  await expect(part).toBeHidden()
})
