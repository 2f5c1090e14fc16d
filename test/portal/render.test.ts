import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addresses, forms } from '#contract/pages.ts'
import { storiesIn } from '../../web/portal/stories/index.ts'
import type { Story } from '../../web/portal/stories/story.ts'
import { type Built, builtRenderer } from './built.ts'
import { type Tag, tagsOf, textOf } from './html.ts'

let built: Built
before(async () => {
  built = await builtRenderer()
})
after(() => built.remove())

const pageOf = (story: Story) => {
  const render = built.render as (page: string, data: unknown, reader: unknown) => string
  return render(story.page, story.data, story.reader)
}
const opened = (tags: Tag[], ...names: string[]) => tags.filter(({ name, closing }) => !closing && names.includes(name))

for (const language of ['ru', 'en'] as const) {
  describe(`the portal in ${language}`, () => {
    for (const story of storiesIn(language)) {
      it(`draws "${story.name}" soundly`, () => {
        const html = pageOf(story)
        const tags = tagsOf(html)
        assert.ok(html.startsWith(`<!doctype html><html lang="${language}"`))
        assert.deepEqual(active(tags), [], 'nothing runs that is not a file of ours')
        assert.deepEqual(unsound(tags), [], 'every form and field is whole')
        assert.deepEqual(loose(tags), [], 'every reference leads somewhere')
        assert.deepEqual(headings(tags), [], 'headings go down step by step')
        assert.deepEqual(foreignWords(story, html, tags), [], `every word is in ${language}`)
      })
    }
  })
}

/** What the content policy would stop, and what a hostile text would want. */
function active(tags: Tag[]): string[] {
  const handlers = tags.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^(on|style$)/.test(name)))
  const links = tags.map(({ attributes: { href, src, action } }) => href ?? src ?? action ?? '')
  // An authenticator app on the same device opens by its own scheme; a browser does nothing with it.
  const elsewhere = links.filter((link) => !/^(\/(?!\/)|#|https?:|otpauth:\/\/totp\/|data:image\/svg|$)/.test(link))
  const scripts = opened(tags, 'script').filter(({ attributes }) => !attributes.src)
  const drawn = /^\/f\/[^/]+\/small$/
  const pictures = opened(tags, 'img').filter(({ attributes: { src = '' } }) => !drawn.test(src))
  const strange = [...pictures, ...opened(tags, 'iframe', 'style', 'object', 'embed')]
  return [...handlers, ...elsewhere, ...scripts.map(() => 'inline script'), ...strange.map(({ name }) => name)]
}

function unsound(tags: Tag[]): string[] {
  const actions = Object.values(forms).map((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}(\\?.*)?$`))
  const labelled = new Set(opened(tags, 'label').map(({ attributes }) => attributes.for))
  // A form that only asks leads to a page and carries no key.
  const asks = opened(tags, 'form').filter(({ attributes: { method } }) => method === 'get')
  const drawn = opened(tags, 'form').filter((form) => !asks.includes(form))
  const keys = opened(tags, 'input').filter(({ attributes }) => attributes.name === 'key')
  const fields = opened(tags, 'input', 'select', 'textarea').filter(({ attributes }) => attributes.type !== 'hidden')
  return [
    ...drawn
      .filter(
        ({ attributes: { action = '', method } }) => method !== 'post' || !actions.some((one) => one.test(action)),
      )
      .map(({ attributes }) => `a form goes to ${attributes.action}`),
    ...asks
      .filter(({ attributes: { action } }) => !(Object.values(addresses) as string[]).includes(action ?? ''))
      .map(({ attributes }) => `a question goes to ${attributes.action}`),
    ...(keys.length === drawn.length ? [] : [`${drawn.length} forms have ${keys.length} keys`]),
    ...(new Set(keys.map(({ attributes }) => attributes.value)).size === keys.length ? [] : ['a key stands twice']),
    ...fields
      .filter(({ attributes: { id, 'aria-label': spoken } }) => !labelled.has(id) && !spoken)
      .map(({ attributes: { name } }) => `${name} has no label`),
  ]
}

function loose(tags: Tag[]): string[] {
  const ids = tags.flatMap(({ attributes: { id } }) => (id ? [id] : []))
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  const wanted = tags.flatMap(({ attributes }) => [
    ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
    ...['for', 'aria-describedby', 'aria-labelledby'].flatMap((name) => attributes[name]?.split(' ') ?? []),
  ])
  return [...twice.map((id) => `${id} stands twice`), ...wanted.filter((id) => !ids.includes(id))]
}

function headings(tags: Tag[]): string[] {
  const levels = opened(tags, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name[1]))
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).map((level) => `jumps to h${level}`)
  return [...jumps, ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1'])]
}

const spoken = [
  ...['aria-label', 'title', 'alt', 'placeholder', 'sending', 'passed', 'show', 'hide'],
  ...['drop-label', 'remove-label', 'too-big', 'too-many'],
]
/** Names of things that are written so in either language. */
const common =
  /English|(?:Open)?API(?: 3\.1)?|Authorization: Bearer|Idempotency-Key|UUID|Accept-Language|RateLimit|Retry-After|«(?:next|after)»|null|Русский|SHA-256|PDF|QR|Ctrl\+V|\{file\}|\{max\}|(GMT|UTC)[+-]?[\d:]*|E-[0-9A-F]{6}/g

/** Words of the other alphabet that do not come from what people wrote. */
function foreignWords(story: Story, html: string, tags: Tag[]): string[] {
  let text = textOf(html)
  for (const { attributes } of tags) for (const name of spoken) text += `\n${attributes[name] ?? ''}`
  for (const written of writtenBy(story)) text = text.replaceAll(written, ' ')
  const foreign = story.reader.language === 'ru' ? /[A-Za-z]+/g : /[А-Яа-яЁё]+/g
  return text.replace(common, ' ').match(foreign) ?? []
}

/** Values of ours, which a reader must never see as they are. */
const codes = /^(kind|side|channel|status|theme|language|door|page|form|roles|impact)$/

/** Everything that is somebody's own text or name, the longest first. A link of a text stands in a tag of its own. */
function writtenBy({ data, reader }: Story): string[] {
  const found: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') found.push(...value.split(/(https?:\/\/[^\s"]+)/))
    else if (value && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) if (!codes.test(name)) collect(inner)
  }
  collect([data, reader.name, reader.company, reader.attempt?.values])
  return found.filter((text) => text.length > 1).sort((a, b) => b.length - a.length)
}
