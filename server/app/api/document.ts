import packageFile from '../../../package.json' with { type: 'json' }
import { exampleOf, withoutPath } from './example.ts'
import { filesOperations } from './files.ts'
import { isCommon, type Operation, operations, wordsFor } from './operations.ts'
import type { Schema } from './schema.ts'

type Terms = { publicUrl: string; cookieName: string }

const about = `Everything that the desk and the portal do goes through this API; a program may do the same within its scopes.

**Identity.** \`Authorization: Bearer otk_…\` with a token that an administrator has made. A request carries a token or the cookie of a session, never both.
**Language.** Sentences are in the language of \`Accept-Language\` (ru or en).
**Retrying.** Orders (everything but GET) take an \`Idempotency-Key\`, a UUID: the same key with the same contents gets the answer of the first try for three days and changes nothing more.
**Lists** come in pages: \`next\` of an answer is \`after\` of the next request; null ends the list. A cursor is opaque.
**Refusals** have one form, \`Problem\`: a code that stays and a sentence for people.
**Limits** are told in \`RateLimit\` and \`RateLimit-Policy\`; over them comes 429 with \`Retry-After\`.`

/** The whole API as OpenAPI 3.1, made from the contract: what is not a clause is not here, and no clause is left out. */
export function apiDocument({ publicUrl, cookieName }: Terms) {
  const all = operations()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of all) paths[one.path] = { ...paths[one.path], [one.method]: asOperation(one) }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Otklik',
      version: packageFile.version,
      summary: 'The support desk, for programs',
      description: about,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    externalDocs: { url: `${publicUrl}/api/docs` },
    tags: [...new Set(all.map(({ slice }) => slice))].map((name) => ({ name })),
    paths: { ...paths, ...filesOperations(publicUrl) },
    components: components(cookieName),
  }
}

function asOperation(one: Operation) {
  const isOrder = one.method !== 'get'
  const fields = Object.entries(one.input.properties ?? {})
  const beside = fields.filter(([name]) => one.inPath.includes(name) || !isOrder)
  return {
    operationId: one.id,
    tags: [one.slice],
    summary: one.summary,
    ...(one.description ? { description: one.description } : {}),
    security: securityOf(one),
    parameters: [
      ...beside.map(([name, schema]) => parameter(one, name, schema)),
      ...(isOrder ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      { $ref: '#/components/parameters/AcceptLanguage' },
    ],
    ...(isOrder ? { requestBody: bodyOf(one) } : {}),
    responses: {
      '200': {
        description: 'Done.',
        headers: limitHeaders,
        content: { 'application/json': { schema: one.output, example: exampleOf(one.output) } },
      },
      ...Object.fromEntries([...one.refusals].map(([status, codes]) => [String(status), refusal(codes)])),
    },
    ...(one.who === 'anyone' ? {} : { 'x-who': one.who }),
  }
}

const limitHeaders = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
}

/** Where a token comes in, with the scope it needs; else people alone. */
function securityOf({ who, scope }: Operation) {
  const session = [{ session: [] }, ...(who === 'anyone' ? [{}] : [])]
  return scope === null ? session : [{ token: scope ? [scope] : [] }, ...session]
}

function parameter({ inPath, input }: Operation, name: string, { description, ...schema }: Schema) {
  const isInPath = inPath.includes(name)
  return {
    name,
    in: isInPath ? 'path' : 'query',
    required: isInPath || (input.required ?? []).includes(name),
    ...(description ? { description } : {}),
    schema,
  }
}

function bodyOf({ input, inPath, ask }: Operation) {
  const left = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (input.required ?? []).filter((name) => !inPath.includes(name))
  const schema = { ...input, properties: Object.fromEntries(left), ...(required.length ? { required } : {}) }
  if (!required.length) delete schema.required
  return {
    required: required.length > 0,
    content: { 'application/json': { schema, ...(ask ? { example: withoutPath(ask, inPath) } : {}) } },
  }
}

/** What every clause shares is said once. */
function refusal(codes: Parameters<typeof wordsFor>[0][]) {
  const examples = codes.map((code) => [code, { value: { code, message: wordsFor(code) } }])
  const own = codes.filter((code) => !isCommon(code))
  return {
    description: (own.length ? own : codes).map((code) => `\`${code}\`: ${wordsFor(code)}`).join('\n\n'),
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Problem' }, examples: Object.fromEntries(examples) },
    },
  }
}

const components = (cookieName: string) => ({
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'An API token: otk_ and 43 letters.' },
    session: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'The session of somebody who signed in.' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key with the same contents is done once and answered alike, for three days.',
      schema: { type: 'string', format: 'uuid' },
    },
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'The language of sentences: ru or en.',
      schema: { type: 'string' },
      example: 'en',
    },
  },
  headers: {
    RateLimit: {
      description: 'Requests that are left to the token, and seconds until its share begins anew.',
      schema: { type: 'string' },
      example: '"token";r=599;t=60',
    },
    RateLimitPolicy: {
      description: 'The share of a token: requests and seconds.',
      schema: { type: 'string' },
      example: '"token";q=600;w=60',
    },
  },
  schemas: {
    Problem: {
      type: 'object',
      description: 'Every answer that is not a success.',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: 'For programs: it stays as it is.' },
        message: {
          type: 'string',
          description: 'For people, in their language: what happened, what is safe, what to do.',
        },
        fields: {
          type: 'array',
          description: 'Input that does not fit: which field, and why.',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: { path: { type: 'string' }, message: { type: 'string' } },
          },
        },
        reference: { type: 'string', description: 'Quote it to the support of the desk: the log has the same code.' },
        retryAfter: { type: 'integer', description: 'Seconds after which trying again makes sense.' },
      },
    },
  },
})
