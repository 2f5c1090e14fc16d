/** People of the lifecycle stories, as their browsers would speak to a real server. */
import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'

export const password = 'лошадь верно батарея скрепка'
export const founder = {
  company: 'Вектор Хостинг',
  name: 'Мария Петрова',
  email: 'maria@desk.example',
  password,
  language: 'ru',
  zone: 'Europe/Moscow',
}

export class Caller {
  readonly address: string
  readonly cookie: string

  constructor(address: string, cookie: string) {
    this.address = address
    this.cookie = cookie
  }

  /** The first administrator of a desk that nobody has set up yet. */
  static setsUp = (address: string) => Caller.#comesIn(address, '/setup', founder)
  static signsIn = (address: string, door: 'desk' | 'portal', email: string) =>
    Caller.#comesIn(address, '/sign-in', { door, email, password })

  static async #comesIn(address: string, route: string, input: object): Promise<Caller> {
    const came = await new Caller(address, '').#enters(route, input)
    return came.next === 'enrolment' ? came.caller.#setsUpFactor() : came.caller
  }

  async #enters(route: string, input: object) {
    const answer = await this.send(route, input)
    const said = await answer.text()
    assert.equal(answer.status, 200, said)
    const caller = new Caller(this.address, answer.headers.getSetCookie()[0]!.split(';')[0]!)
    return { caller, next: (JSON.parse(said) as { next?: string }).next }
  }

  /** Staff come in with a second factor: the secret goes into the app, its code comes back. */
  async #setsUpFactor(): Promise<Caller> {
    const { pending } = (await (await this.get('/me/second-factor')).json()) as { pending: { secret: string } }
    const code = new TOTP({ secret: Secret.fromBase32(pending.secret) }).generate()
    return (await this.#enters('/me/second-factor/confirmation', { code })).caller
  }

  /** Whoever sets the desk up does without one until something asks for it. */
  async withFactor(): Promise<Caller> {
    await this.order('/me/second-factor', {})
    return this.#setsUpFactor()
  }

  /** The same browser before another server. */
  at = (address: string) => new Caller(address, this.cookie)

  get = (route: string) => fetch(`${this.address}/api/v1${route}`, { headers: { cookie: this.cookie } })

  send = (route: string, input: object) =>
    fetch(`${this.address}/api/v1${route}`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })

  async order<Answer = Record<string, unknown>>(route: string, input: object): Promise<Answer> {
    const answer = await this.send(route, input)
    const body = await answer.json()
    assert.equal(answer.status, 200, `${route}: ${JSON.stringify(body)}`)
    return body as Answer
  }

  async uploads(bytes: Buffer, name: string): Promise<string> {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)]), name)
    const answer = await fetch(`${this.address}/api/v1/files`, {
      method: 'POST',
      headers: { cookie: this.cookie },
      body: form,
    })
    assert.equal(answer.status, 200)
    return ((await answer.json()) as { id: string }).id
  }

  /** An account with its owner, who has chosen a password and is signed in. */
  async withOwner(contractNumber: string, email: string): Promise<Caller> {
    const category = 'legal_entity'
    const { accountId } = await this.order('/accounts', { contractNumber, name: `ООО ${contractNumber}`, category })
    const contact = { name: 'Олег Т.', email, role: 'owner', language: 'ru', zone: 'Europe/Moscow' }
    const { link } = await this.order<{ link: string }>(`/accounts/${accountId}/contacts`, contact)
    return Caller.#comesIn(this.address, `/password-links/${link.split('/').at(-1)}`, { password })
  }

  opens = (text: string, files: string[] = []) =>
    this.order<{ ticketId: string; number: number }>('/tickets', { text, files })
}
