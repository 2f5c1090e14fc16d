import { answering, openFirst, type Screen } from '../screen.ts'

/** What administrators set for everybody. */
export const administrationScreens: readonly Screen[] = [
  { name: 'tags', place: 'tags', who: 'maria', path: () => '/desk/tags' },
  { name: 'ready texts', place: 'answers', who: 'anna', path: () => '/desk/answers' },
  { name: 'a ready text', place: 'answer', who: 'anna', path: ({ answerId }) => `/desk/answers/${answerId}` },
  { name: 'a new ready text', place: 'answer', who: 'maria', path: () => '/desk/answers/new' },
  { name: 'roles and rights', place: 'roles', who: 'maria', path: () => '/desk/admin/roles' },
  { name: 'appearance', place: 'look', who: 'maria', path: () => '/desk/admin/look' },
  { name: 'texts', place: 'texts', who: 'maria', path: () => '/desk/admin/texts' },
  { name: 'texts, not allowed', place: 'texts', who: 'anna', path: () => '/desk/admin/texts' },
  {
    name: 'texts, changing one',
    place: 'texts',
    who: 'maria',
    path: () => '/desk/admin/texts',
    act: async (page) => {
      await page.getByRole('main').getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'people and lines', place: 'people', who: 'maria', path: () => '/desk/people' },
  { name: 'people, not allowed', place: 'people', who: 'anna', path: () => '/desk/people' },
  { name: 'a person', place: 'person', who: 'maria', path: ({ people }) => `/desk/people/${people.anna.id}` },
  { name: 'promises', place: 'promises', who: 'maria', path: () => '/desk/promises' },
  { name: 'topics', place: 'topics', who: 'maria', path: () => '/desk/admin/topics' },
  { name: 'a new topic', place: 'newTopic', who: 'maria', path: () => '/desk/admin/topics/new' },
  {
    name: 'a topic with its form',
    place: 'topic',
    who: 'maria',
    path: () => '/desk/admin/topics',
    act: openFirst('/desk/admin/topics/0'),
  },
  { name: 'tokens', place: 'tokens', who: 'maria', path: () => '/desk/tokens' },
  { name: 'webhooks', place: 'webhooks', who: 'maria', path: () => '/desk/webhooks' },
  { name: 'a webhook, not there', place: 'webhook', who: 'maria', path: ({ vector }) => `/desk/webhooks/${vector}` },
  { name: 'health', place: 'health', who: 'maria', path: () => '/desk/admin' },
  { name: 'incidents, one runs', place: 'incidents', who: 'maria', path: () => '/desk/incidents' },
  { name: 'incidents, only to read', place: 'incidents', who: 'anna', path: () => '/desk/incidents' },
  {
    name: 'incidents, broken',
    place: 'incidents',
    who: 'maria',
    path: () => '/desk/incidents',
    act: answering('**/v1/desk/incidents*', 500, 'server_error'),
  },
  {
    name: 'an incident is told',
    place: 'incidents',
    who: 'maria',
    path: () => '/desk/incidents',
    act: async (page) => {
      await page.getByRole('main').locator('header').getByRole('button').click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
