import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '#platform/command.ts'
import { tokenHash } from '#platform/tokens.ts'
import { codeAt, comesIn, freshDesk, password, setsUpFactor } from '../../../test/cast.ts'
import { historyOf, refuses } from '../../../test/telling.ts'
import { secondFactor } from '../../screens/second-factor.ts'
import { whoAsks } from '../../screens/who-asks.ts'
import { hashPassword } from '../passwords.ts'
import { setPasswordHash } from '../store.ts'
import { askReset } from './ask-reset.ts'
import { beginFactor } from './begin-factor.ts'
import { confirmFactor } from './confirm-factor.ts'
import { dropFactor } from './drop-factor.ts'
import { enterCode } from './enter-code.ts'
import { setPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { stepUp } from './step-up.ts'

describe('The second factor', () => {
  const story = freshDesk()
  const nobody = (): Promise<Actor> =>
    whoAsks(story.world, null, { ip: '203.0.113.20', userAgent: 'story', language: 'ru' })
  const behind = (token: string) =>
    whoAsks(story.world, tokenHash(token), { ip: '203.0.113.20', userAgent: 'story', language: 'ru' })
  const tokenOf = ({ cookie }: { cookie: string }) => cookie.split('=')[1]!

  /** What the browser holds after an order. */
  async function browser<T>(order: (request: { keepSession(token: string | null): void }) => Promise<T>) {
    let token = ''
    const output = await order({
      keepSession: (kept) => {
        token = kept ?? ''
      },
    })
    return { output, token, actor: await behind(token) }
  }
  const signsIn = async (door: 'desk' | 'portal', email: string) =>
    browser(async (request) => signIn(story.world, await nobody(), { door, email, password }, request))

  /** Somebody with a second factor and a password: what their app holds. */
  async function withFactor(door: 'desk' | 'portal', name: string) {
    const { world } = story
    const person =
      door === 'desk' ? await story.hire(name, ['agent']) : await story.contact(name, story.vector, 'technical')
    const hash = await hashPassword(password)
    await world.db.transaction().execute((tx) => setPasswordHash(tx, person.id, hash))
    const { player, secret, codes } = await setsUpFactor(world, person)
    // The code that was just typed is used up; the next is of another half minute.
    story.clock.pass({ seconds: 30 })
    const email = `${name.toLowerCase()}@people.example`
    return { player, secret, codes, email, code: () => codeAt(secret, world.clock()) }
  }

  test('is asked for after the password, and a password alone is nobody', async () => {
    const lev = await withFactor('desk', 'Лев')
    const half = await signsIn('desk', lev.email)
    assert.deepEqual(half.output, { door: 'desk', next: 'code' })
    assert.deepEqual([half.actor.type, half.actor.id, half.actor.roles], ['anonymous', null, []])
    const edge = await story.http()
    for (const url of ['/api/v1/me', '/api/v1/desk/frame']) {
      const { statusCode } = await edge.http.inject({ url, headers: { cookie: `otklik=${half.token}` } })
      assert.equal(statusCode, 401, url)
    }
    const whole = await browser((request) => enterCode(story.world, half.actor, { code: lev.code() }, request))
    assert.deepEqual([whole.output, whole.actor.id], [{ door: 'desk' }, lev.player.id])
    assert.notEqual(whole.token, half.token, 'the session has a new name')
    assert.equal((await behind(half.token)).halfway, undefined)
    assert.equal((await historyOf(story.world, lev.player.id)).at(-1), 'person.signed_in')
  })

  test('a code is good once, for whoever shows it first', async () => {
    const { world } = story
    const ira = await withFactor('portal', 'Ира')
    const [one, two] = [await signsIn('portal', ira.email), await signsIn('portal', ira.email)]
    const code = ira.code()
    const tries = await Promise.allSettled([one, two].map(({ actor }) => enterCode(world, actor, { code })))
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.code, 'code_wrong')
    const late = await signsIn('portal', ira.email)
    await refuses(enterCode(world, late.actor, { code }), 'code_wrong')
    // Nor the one before it, which the clocks of telephones would allow.
    const before = codeAt(ira.secret, new Date(world.clock().getTime() - 30_000))
    await refuses(enterCode(world, late.actor, { code: before }), 'code_wrong')
    story.clock.pass({ seconds: 30 })
    assert.deepEqual(await enterCode(world, late.actor, { code: ira.code() }), { door: 'portal' })
  })

  test('five wrong codes burn the password’s step, and its owner hears of it', async () => {
    const { world } = story
    const lev = await withFactor('desk', 'Лёва')
    const half = await signsIn('desk', lev.email)
    for (let i = 0; i < 5; i++) await refuses(enterCode(world, half.actor, { code: '000000' }), 'code_wrong')
    await refuses(enterCode(world, half.actor, { code: lev.code() }), 'code_burnt')
    assert.equal((await behind(half.token)).halfway, undefined)
    await story.jobs()
    const letters = await world.db
      .selectFrom('letters')
      .select(['subject', 'text'])
      .where('recipient_id', '=', lev.player.id)
      .where('kind', '=', 'security')
      .execute()
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      ['Вектор Хостинг: неверные коды после вашего пароля'],
    )
    const anew = await signsIn('desk', lev.email)
    assert.deepEqual(await enterCode(world, anew.actor, { code: lev.code() }), { door: 'desk' })
  })

  test('many tries at once are many, and who knows the password has few a day', async () => {
    const { world } = story
    const lev = await withFactor('desk', 'Львёнок')
    const half = await signsIn('desk', lev.email)
    const guess = (actor: Actor, n: number) =>
      enterCode(world, actor, { code: String(n).padStart(6, '0') }).catch(({ code }) => code)
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(half.actor, n)))
    assert.ok(answers.filter((code) => code === 'code_wrong').length <= 5)
    let compared = 0
    for (let round = 0; round < 6; round++) {
      const again = await signsIn('desk', lev.email)
      for (let n = 0; n < 5; n++) if ((await guess(again.actor, n)) === 'code_wrong') compared++
    }
    assert.ok(compared <= 20, `${compared} guesses were compared in an hour`)
  })

  test('a recovery code works in its place, once, and is told by mail', async () => {
    const { world } = story
    const ira = await withFactor('portal', 'Ираида')
    const half = await signsIn('portal', ira.email)
    // As people copy from paper: large letters, spaces.
    const typed = ira.codes[3]!.toUpperCase().replaceAll('-', ' ')
    assert.deepEqual(await enterCode(world, half.actor, { code: typed }), { door: 'portal' })
    const again = await signsIn('portal', ira.email)
    await refuses(enterCode(world, again.actor, { code: typed }), 'code_wrong')
    assert.equal((await secondFactor(world, ira.player, {})).codesLeft, 9)
    await story.jobs()
    const letter = await world.db
      .selectFrom('letters')
      .select(['text'])
      .where('recipient_id', '=', ira.player.id)
      .where('kind', '=', 'security')
      .executeTakeFirstOrThrow()
    assert.match(letter.text, /по запасному коду[\s\S]*Осталось 9 кодов/)
  })

  test('begin-factor: staff without one set it up before they are in', async () => {
    const { world } = story
    const gleb = await story.hire('Глеб', ['agent'])
    const hash = await hashPassword(password)
    await world.db.transaction().execute((tx) => setPasswordHash(tx, gleb.id, hash))
    const half = await signsIn('desk', 'глеб@people.example')
    assert.deepEqual(half.output, { door: 'desk', next: 'enrolment' })
    assert.equal(half.actor.type, 'anonymous')
    const { pending, mandatory } = await secondFactor(world, half.actor, {})
    assert.equal(mandatory, true)
    assert.equal(new Set(pending!.codes).size, 10)
    assert.match(pending!.uri, /^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/)
    assert.ok(pending!.qr.size > 30 && pending!.qr.path.length > 1000)
    await refuses(confirmFactor(world, half.actor, { code: '000000' }), 'code_wrong')
    const code = codeAt(pending!.secret, world.clock())
    const whole = await browser((request) => confirmFactor(world, half.actor, { code }, request))
    assert.deepEqual([whole.output, whole.actor.id], [{ door: 'desk' }, gleb.id])
    // The session from before the factor is over.
    assert.equal((await behind(tokenOf(gleb))).type, 'anonymous')
  })

  test('begin-factor: who only knows the password puts no factor of their own in', async () => {
    const { world } = story
    const lev = await withFactor('desk', 'Леонид')
    const half = await signsIn('desk', lev.email)
    await refuses(beginFactor(world, half.actor, {}), 'sign_in_required')
    await refuses(confirmFactor(world, half.actor, { code: lev.code() }), 'sign_in_required')
    await refuses(secondFactor(world, half.actor, {}), 'sign_in_required')
    await refuses(beginFactor(world, await nobody(), {}), 'sign_in_required')
  })

  test('confirm-factor: what was begun elsewhere is neither shown nor confirmed here', async () => {
    const { world, oleg } = story
    const elsewhere = await comesIn(world, oleg.id)
    await beginFactor(world, oleg, {})
    const { secret } = (await secondFactor(world, oleg, {})).pending!
    assert.equal((await secondFactor(world, elsewhere, {})).pending, null)
    await refuses(confirmFactor(world, elsewhere, { code: codeAt(secret, world.clock()) }), 'factor_not_begun')
    const kept = JSON.stringify(await world.db.selectFrom('second_factors').select('pending').execute())
    assert.ok(!kept.includes(Buffer.from(secret).toString('hex')) && !kept.includes(secret))
  })

  test('a new password by a link does not lead past the second factor', async () => {
    const { world } = story
    const ira = await withFactor('portal', 'Иринка')
    await askReset(world, await nobody(), { door: 'portal', email: ira.email })
    await story.jobs()
    const { text } = await world.db
      .selectFrom('letters')
      .select('text')
      .where('recipient_id', '=', ira.player.id)
      .where('kind', '=', 'reset')
      .executeTakeFirstOrThrow()
    const token = /\/link\/([\w-]{43})/.exec(text)![1]!
    const half = await browser(async (request) =>
      setPassword(world, await nobody(), { token, password: 'совсем другой длинный пароль' }, request),
    )
    assert.deepEqual([half.output.next, half.actor.type], ['code', 'anonymous'])
    story.clock.pass({ minutes: 10 })
    assert.equal((await behind(half.token)).halfway, undefined, 'the second step has ten minutes')
  })

  test('step-up: a code within the session counts for ten minutes and renames the session', async () => {
    const { world, clock } = story
    const ira = await withFactor('portal', 'Иринушка')
    assert.equal((await behind(tokenOf(ira.player))).trust, 'P2F')
    clock.pass({ minutes: 11 })
    const session = await behind(tokenOf(ira.player))
    assert.equal(session.trust, 'P2')
    await refuses(beginFactor(world, session, {}), 'step_up_needed')
    await refuses(dropFactor(world, session, {}), 'step_up_needed')
    const fresh = await browser((request) => stepUp(world, session, { code: ira.code() }, request))
    assert.equal(fresh.actor.trust, 'P2F')
    assert.equal((await behind(tokenOf(ira.player))).type, 'anonymous')
    for (let i = 0; i < 5; i++) await refuses(stepUp(world, fresh.actor, { code: '000000' }), 'code_wrong')
    await refuses(stepUp(world, fresh.actor, { code: ira.code() }), 'too_many_attempts')
    assert.equal(fresh.actor.trust, (await behind(fresh.token)).trust, 'whose session it is keeps it')
    await refuses(stepUp(world, story.mallory, { code: '000000' }), 'factor_missing')
    // A session ends a day after it began, whatever it was called meanwhile.
    for (let i = 0; i < 58; i++) {
      clock.pass({ minutes: 25 })
      await behind(fresh.token)
    }
    assert.equal((await behind(fresh.token)).type, 'anonymous')
  })

  test('drop-factor: a client may do without, staff may not', async () => {
    const { world } = story
    const ira = await withFactor('portal', 'Иринища')
    const elsewhere = await comesIn(world, ira.player.id)
    const fresh = await behind(tokenOf(ira.player))
    const alone = await browser((request) => dropFactor(world, fresh, {}, request))
    assert.deepEqual([alone.actor.id, alone.actor.trust], [ira.player.id, 'P1'])
    assert.equal((await behind(tokenOf(elsewhere))).type, 'anonymous')
    assert.deepEqual((await signsIn('portal', ira.email)).output, { door: 'portal', next: 'in' })
    await refuses(dropFactor(world, story.maria, {}), 'not_allowed')
  })
})
