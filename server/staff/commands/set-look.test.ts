import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { accentFrom } from '#contract/look/accent.ts'
import { freshDesk } from '../../../test/cast.ts'
import { refuses } from '../../../test/telling.ts'
import { deskLook } from '../../screens/desk-look.ts'
import { lookOf, theDesk } from '../index.ts'
import { setLogo } from './set-logo.ts'
import { setLook } from './set-look.ts'

describe('How the provider looks', () => {
  const story = freshDesk()
  const green = '#1e6b3a'
  const picture = async (width: number, format: 'png' | 'jpeg' = 'png') => {
    const blank = { width, height: Math.ceil(width / 4), channels: 3 as const, background: green }
    const drawn = sharp({ create: blank }).withExif({ IFD0: { Copyright: 'CNRY-exif' } })
    return (await drawn.toFormat(format).toBuffer()).toString('base64')
  }
  const got = async (url: string) => (await story.http()).http.inject({ url })

  test('set-look: name and accent are in the very next letter, the sheet is served under the hash of its content', async () => {
    const { world, maria } = story
    await setLook(world, maria, { version: 0, company: 'Зелёный хостинг', accent: green })
    assert.equal((await theDesk(world.db))?.company, 'Зелёный хостинг')
    const { sheet } = await lookOf(world.db)
    const answer = await got(sheet!.address)
    assert.match(answer.body, /--accent:light-dark\(#1e6b3a,#[0-9a-f]{6}\)/)
    assert.match(String(answer.headers['cache-control']), /immutable/)
    assert.equal((await got('/look/000000000000000000000000.css')).statusCode, 404)
    await story.ticket()
    await story.jobs()
    const { html } = await world.db
      .selectFrom('letters')
      .select('html')
      .where('kind', '=', 'receipt')
      .executeTakeFirstOrThrow()
    assert.ok(html.includes('.button{background:#1e6b3a') && html.includes('Зелёный хостинг'))
  })

  test('a faint accent is refused, and nobody writes over a look they have not seen', async () => {
    const { world, maria, anna } = story
    const wish = { version: 1, company: 'X', accent: '#ffee88' }
    assert.ok('proposal' in accentFrom(wish.accent))
    await refuses(setLook(world, maria, wish), 'accent_too_faint')
    await refuses(setLook(world, maria, { ...wish, version: 0, accent: green }), 'look_changed')
    await refuses(setLook(world, anna, { ...wish, accent: green }), 'not_allowed')
    assert.equal((await deskLook(world, maria, {})).accent, green)
  })

  test('set-logo: drawn anew and small, whatever else was in the file left behind; what is no picture is refused', async () => {
    const { world, maria } = story
    await setLogo(world, maria, { version: 1, theme: 'light', picture: await picture(2000, 'jpeg') })
    const { light, dark } = (await deskLook(world, maria, {})).logo
    assert.deepEqual([light?.height, dark], [96, null])
    const served = await got(light!.address)
    assert.equal(served.headers['content-type'], 'image/png')
    assert.ok(!served.rawPayload.includes('CNRY-exif'))
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const bytes of [script, Buffer.from('GIF89a'), Buffer.from('no picture')])
      await refuses(
        setLogo(world, maria, { version: 2, theme: 'light', picture: bytes.toString('base64') }),
        'logo_not_a_picture',
      )
    await refuses(setLogo(world, maria, { version: 1, theme: 'dark', picture: null }), 'look_changed')
    await setLogo(world, maria, { version: 2, theme: 'light', picture: null })
    assert.equal((await got(light!.address)).statusCode, 404)
  })
})
