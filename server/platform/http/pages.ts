import { randomUUID } from 'node:crypto'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '#contract/index.ts'
import { type Attempt, at, fileLimits, type PageName, type Pages, type Reader, type Render } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import type { Actor, Door, World } from '../command.ts'
import { keepUpload } from '../files/uploads.ts'
import { isId } from '../ids.ts'
import { Refused } from '../refused.ts'
import type { Edge } from './edge.ts'
import { asOrdered, isList } from './form-names.ts'
import { answerTo } from './problem.ts'

export type Values = Record<string, string>
type Load<P extends PageName> = (world: World, actor: Actor, values: Values) => Promise<Pages[P]>
type Shown = { page: PageName; load: Load<PageName> }

/** The portal's side of HTTP: pages that are shown, forms that are taken, both without any JavaScript. */
export type Portal = Edge & {
  render(): Promise<{ render: Render; assets: { css: string[]; js: string[] } }>
  company(): Promise<string>
  logo(): Promise<Reader['logo']>
  /** Sentences in the provider's own words. */
  own(language: Language): Promise<Reader['own']>
  shown: Map<string, Shown>
}

/** Thrown by a page's loading when another address is the right one for this reader. */
export class GoTo extends Error {
  readonly address: string
  constructor(address: string) {
    super(address)
    this.address = address
  }
}

/** A page at an address: what it needs is loaded for the person who asks. */
export function page<P extends PageName>(portal: Portal, address: string, name: P, load: Load<P>) {
  portal.shown.set(address, { page: name, load: load as Load<PageName> })
  portal.http.get(address, async (request, reply) => {
    const actor = await portal.actorOf(request)
    try {
      const data = await load(portal.world, actor, valuesOf(request))
      return await show(portal, request, reply, name, data, null)
    } catch (error) {
      if (error instanceof GoTo) return reply.redirect(error.address, 303)
      if (error instanceof Refused && error.code === 'sign_in_required')
        return reply.redirect(signInFirst(request), 303)
      throw error
    }
  })
}

export type FormTerms = {
  /** The name in contract/pages.ts. */
  form: string
  action: string
  command: Door
  /** The page that holds the form, shown again when it is refused. */
  on: string
  /** Where the browser goes when it is done. */
  to: (output: never, values: Values) => string
  /** Fields that are not for the command. */
  without?: readonly string[]
  /** Files that come with the form are kept for the command; with any other form they are let go. */
  takesFiles?: boolean
}

/** A form that posts: files are kept first, then the command runs, then the browser is sent on. */
export function form(portal: Portal, terms: FormTerms) {
  portal.http.post(terms.action, async (request, reply) => {
    const actor = await portal.actorOf(request)
    const { values, lists, files, wrong } = await filledIn(portal, actor, request, terms)
    const { key, again, ...rest } = values
    // Another choice asks for other questions: the page comes again with every word of theirs, and nothing is ordered.
    if (again && !wrong) {
      const attempt = { form: terms.form, values: { ...values, ...lists, files }, problem: nothingWrong }
      return showAgain(portal, request, reply, terms.on, actor, attempt, 200)
    }
    try {
      if (wrong) throw wrong
      const input = asOrdered({ ...only(rest, terms.without ?? []), ...lists, ...(files.length ? { files } : {}) })
      const output = await terms.command(portal.world, actor, input as never, {
        key: key && isId(key) ? key : undefined,
        keepSession: (token) => portal.cookie.write(reply, token),
      })
      return reply.redirect(terms.to(output as never, { ...values, ...(request.params as Values) }), 303)
    } catch (error) {
      const { status, problem } = answerTo(error, actor.language, portal.world.log)
      const attempt = { form: terms.form, values: { ...values, ...lists, files }, problem }
      if (problem.code !== 'sign_in_required')
        return showAgain(portal, request, reply, terms.on, actor, attempt, status)
      if (!values.text) return reply.redirect(signInFirst(request), 303)
      // The session ended while somebody wrote: the door is shown with every word of theirs.
      const to = at(terms.on, request.params as Values)
      return showAgain(
        portal,
        request,
        reply,
        '/login',
        actor,
        { ...attempt, values: { ...attempt.values, to } },
        status,
      )
    }
  })
}

const nothingWrong: Problem = { code: '', message: '' }

async function showAgain(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  on: string,
  actor: Actor,
  sent: Attempt,
  status: number,
) {
  const shown = portal.shown.get(on)!
  const attempt = withoutSecrets(sent)
  reply.code(status)
  if (attempt.problem.retryAfter) reply.header('retry-after', attempt.problem.retryAfter)
  const data = await shown
    .load(portal.world, actor, { ...valuesOf(request), ...textsOf(attempt.values) })
    .catch(() => null)
  if (data === null) return showProblem(portal, request, reply, attempt.problem, status)
  return show(portal, request, reply, shown.page, data, attempt)
}

const secrets = ['password', 'current', 'words', 'secretWords']

/** No page brings a password back; it says only that there was one. */
function withoutSecrets(sent: Attempt): Attempt {
  const [forgotten, kept] = [secrets.filter((name) => sent.values[name]), Object.entries(sent.values)]
  return { ...sent, values: Object.fromEntries(kept.filter(([name]) => !secrets.includes(name))), forgotten }
}

const textsOf = (values: Attempt['values']) =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** A page that says what went wrong, in the portal's own frame. */
export async function showProblem(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  status: number,
) {
  return show(portal, request, reply, 'problem', { status }, { form: '', values: {}, problem })
}

export async function show<P extends PageName>(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  name: P,
  data: Pages[P],
  attempt: Attempt | null,
): Promise<string> {
  const [{ render, assets }, actor, company] = await Promise.all([
    portal.render(),
    portal.actorOf(request).catch(() => null),
    portal.company().catch(() => ''),
  ])
  const language = actor?.language ?? 'en'
  const own = await portal.own(language).catch(() => undefined)
  const logo = await portal.logo().catch(() => undefined)
  reply.type('text/html; charset=utf-8')
  return render(name, data, {
    language,
    logo,
    own,
    zone: actor?.zone ?? 'UTC',
    theme: actor?.theme ?? 'system',
    now: portal.world.clock().toISOString(),
    company,
    name: actor?.id ? actor.name : null,
    door: actor?.id ? (actor.type === 'agent' ? 'desk' : 'portal') : null,
    path: request.url,
    assets,
    key: randomUUID,
    attempt,
    done: doneOf(request),
  })
}

const doneOf = (request: FastifyRequest) => {
  const { done } = request.query as { done?: unknown }
  return typeof done === 'string' && /^[\w-]{1,30}$/.test(done) ? done : null
}

const valuesOf = (request: FastifyRequest): Values =>
  Object.fromEntries(
    Object.entries({ ...(request.query as object), ...(request.params as object) }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

/** After signing in the browser comes back to where it wanted to go; only addresses of ours. */
const signInFirst = (request: FastifyRequest) =>
  request.method === 'GET' && request.url !== '/'
    ? `${at('/login')}?to=${encodeURIComponent(request.url.slice(0, 300))}`
    : '/login'

const only = (values: Values, without: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== '' && !without.includes(name)))

type FilledIn = { values: Values; lists: Record<string, string[]>; files: string[]; wrong: unknown }

/** The fields of a form; files among them are kept at once and stand as ids. A file that is refused costs no word. */
async function filledIn(portal: Portal, actor: Actor, request: FastifyRequest, terms: FormTerms): Promise<FilledIn> {
  if (!request.isMultipart()) return fields(request.body as Record<string, unknown> | undefined)
  const form: FilledIn = { values: {}, lists: {}, files: [], wrong: null }
  const keeps = terms.takesFiles === true && portal.world.mayDo(actor, terms.command.clause) === null
  let total = 0
  const keep = async ({ fieldname, filename, file }: MultipartFile) => {
    const upload = await keepUpload(portal.world, actor, filename, file)
    total += upload.size
    if (total > fileLimits.together) throw new Refused('too_large', { bytes: fileLimits.together })
    if (upload.size > 0) takeField(form, fieldname, upload.id)
  }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') takeField(form, part.fieldname, String(part.value))
      else if (!part.filename || !keeps || form.wrong) part.file.resume()
      else
        await keep(part).catch((error: unknown) => {
          form.wrong = error
          part.file.resume()
        })
    }
  } catch (error) {
    form.wrong ??= error
  }
  return form
}

function takeField({ values, lists, files }: FilledIn, name: string, value: string) {
  if (isList(name)) lists[name] = [...(lists[name] ?? []), ...(value ? [value] : [])]
  else if (name !== 'files') values[name] = value
  else if (value) files.push(value)
}

function fields(body: Record<string, unknown> = {}): FilledIn {
  const form: FilledIn = { values: {}, lists: {}, files: [], wrong: null }
  for (const [name, value] of Object.entries(body)) for (const one of [value].flat()) takeField(form, name, String(one))
  return form
}
