import { places } from '../../web/wire/addresses.ts'
import { complaintsOf } from '../gallery/examine.ts'
import { deskScreens } from '../screens/desk.ts'
import { everybodyReads, furnished } from '../screens/furnished.ts'
import { isWanted, troublesInEveryLook } from '../screens/looks.ts'
import { expect, test } from './stage.ts'

test('every place of the desk is looked at', () => {
  const seen = new Set(deskScreens.map(({ place }) => place))
  expect(Object.keys(places).filter((place) => !seen.has(place as 'desk'))).toEqual([])
})

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    test.beforeAll(({ stage }) => everybodyReads(stage, language))
    // The stories that follow are told in Russian.
    test.afterAll(({ stage }) => everybodyReads(stage, 'ru'))

    for (const { name, who, path, act, excused } of deskScreens.filter(({ name }) => isWanted(name)))
      test(`${name}: whole, legible and sound in every look (${language})`, async ({ as, stage }) => {
        const desk = await furnished(stage)
        const page = await as(who, { locale: language, viewport: { width: 1440, height: 900 } })
        const complaints = complaintsOf(page)
        await page.goto(path(desk))
        await page.locator('main').getByText(/./).first().waitFor()
        await page.waitForLoadState('networkidle').catch(() => {})
        await act?.(page)
        expect(await troublesInEveryLook(page, { name: `desk ${name}`, language, excused })).toEqual([])
        // A page that was made to fail says so itself.
        if (!act) expect(complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([])
      })
  })
