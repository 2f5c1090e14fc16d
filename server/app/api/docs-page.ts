import type { ApiDocs, ApiOperation } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'
import { exampleOf, withoutPath } from './example.ts'
import { type Operation, operations } from './operations.ts'
import type { Schema } from './schema.ts'

const made = new Map<string, ApiDocs>()

/** The document as people read it; worked out once in each language. */
export function docsPage(publicUrl: string, language: Language): ApiDocs {
  const base = `${publicUrl}/api/v1`
  const known = made.get(base + language)
  if (known) return known
  const all = operations()
  const slices = [...new Set(all.map(({ slice }) => slice))].map((name) => ({
    name,
    operations: all.filter(({ slice }) => slice === name).map((one) => forPeople(one, base, language)),
  }))
  made.set(base + language, { base, slices })
  return { base, slices }
}

function forPeople(one: Operation, base: string, language: Language): ApiOperation {
  const { input, who } = one
  return {
    id: one.id,
    method: one.method.toUpperCase(),
    path: one.path,
    summary: one.summary,
    description: one.description,
    scope: one.scope,
    who: who === 'anyone' ? null : [...who],
    fields: Object.entries(input.properties ?? {}).map(([name, schema]) => ({
      name,
      type: typeOf(schema),
      required: (input.required ?? []).includes(name),
      description: typeof schema.description === 'string' ? schema.description : null,
    })),
    curl: curlOf(one, base),
    answer: JSON.stringify(exampleOf(one.output), null, 2),
    refusals: [...one.refusals].flatMap(([status, codes]) =>
      codes.map((code) => ({ status, code, words: words[language].refusals[code]({}) })),
    ),
  }
}

/** A schema in a few words: `string, uuid`, `low | normal | high`. */
function typeOf(schema: Schema): string {
  if (schema.enum) return (schema.enum as unknown[]).join(' | ')
  if ('const' in schema) return JSON.stringify(schema.const)
  const options = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined
  if (options) return options.map(typeOf).join(' | ')
  if (schema.type === 'array') return `[${((schema.prefixItems ?? [schema.items]) as Schema[]).map(typeOf).join(', ')}]`
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`
  return [schema.type, schema.format].filter(Boolean).join(', ')
}

/** What one would type to try it: what must be sent, and nothing else. */
function curlOf({ method, path, input, inPath, scope, ask }: Operation, base: string): string {
  const address =
    base + path.replace(/\{(\w+)\}/g, (_, name: string) => String(exampleOf(input.properties?.[name] ?? {}, name)))
  const token = scope === null ? [] : ["-H 'Authorization: Bearer otk_…'"]
  if (method === 'get') return lines(`curl ${address}`, token)
  const body = JSON.stringify(withoutPath(ask ?? {}, inPath))
  return lines(`curl -X ${method.toUpperCase()} ${address}`, [
    ...token,
    '-H "Idempotency-Key: $(uuidgen)"',
    "-H 'Content-Type: application/json'",
    `-d '${body}'`,
  ])
}

const lines = (first: string, more: string[]) => [first, ...more].join(' \\\n  ')
