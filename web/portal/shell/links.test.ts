import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Reader } from '#contract/pages.ts'
import { along, asked, withQuery } from './links.ts'

const reader = (path: string, name: string | null = null) => ({ path, name, attempt: null }) as Reader

describe('an address of the portal', () => {
  it('keeps its query when one value changes', () => {
    assert.equal(withQuery('/login?door=desk&lang=ru', { lang: 'en' }), '/login?door=desk&lang=en')
    assert.equal(withQuery('/login?lang=ru', { lang: null }), '/login')
  })

  it('never leads to another host, whatever was asked for', () => {
    assert.equal(withQuery('//elsewhere.example/x', { lang: 'ru' }), '/elsewhere.example/x?lang=ru')
    assert.equal(withQuery('/\\elsewhere.example', {}), '/elsewhere.example')
  })

  it('carries the language chosen by hand until somebody has signed in', () => {
    assert.equal(along(reader('/login?lang=ru'), '/reset'), '/reset?lang=ru')
    assert.equal(along(reader('/login'), '/reset'), '/reset')
    assert.equal(along(reader('/?lang=ru', 'Oleg'), '/new'), '/new')
  })
})

describe('what a page was asked', () => {
  it('comes from the query, or from the form that came back', () => {
    assert.equal(asked(reader('/login?to=%2Ft%2F5'), 'to'), '/t/5')
    const attempt = { form: 'signIn', values: { to: '/new' }, problem: { code: 'x', message: '' } }
    assert.equal(asked({ ...reader('/login'), attempt }, 'to'), '/new')
  })
})
