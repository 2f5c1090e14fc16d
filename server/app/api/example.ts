import type { Schema } from './schema.ts'

const ofFormat: Record<string, string> = {
  uuid: '0199a0c2-7b1e-7c3a-9d54-2f6b8e0a4c11',
  'date-time': '2026-11-23T14:30:00+03:00',
  date: '2026-12-31',
  email: 'oleg@vector.example',
}
const ofName: Record<string, unknown> = {
  text: 'The site has answered 502 since 13:30.',
  number: 104233,
  email: 'oleg@vector.example',
  name: 'Oleg T.',
  zone: 'Europe/Moscow',
  scopes: ['tickets:read'],
  token: 'k'.repeat(43),
  password: 'correct horse battery staple',
  url: 'https://crm.example/otklik',
}

/** A value that fits a schema, in the words of the desk where its name says what it is. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if ('const' in schema) return schema.const
  if (name in ofName && !schema.format) return ofName[name]
  const options = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined
  if (options) return exampleOf(options[0]!, name)
  if (schema.enum) return (schema.enum as unknown[])[0]
  if (schema.type === 'array') return exampleArray(schema, name.replace(/s$/, ''))
  if (schema.type === 'object') return exampleObject(schema)
  if (schema.type === 'string') return ofFormat[String(schema.format)] ?? 'string'
  if (schema.type === 'boolean') return false
  return schema.type === 'integer' || schema.type === 'number' ? Number(schema.minimum ?? 1) : null
}

/** A tuple has its items named one by one, and no others. */
const exampleArray = ({ prefixItems, items }: Schema, name: string) =>
  prefixItems ? (prefixItems as Schema[]).map((item) => exampleOf(item, name)) : [exampleOf(items as Schema, name)]

const exampleObject = ({ properties = {} }: Schema) =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, exampleOf(property, name)]))

/** What must be there alone: the shortest thing one can send. */
export const shortExampleOf = ({ required = [], properties = {} }: Schema): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {}, name)]))

/** The part of an example that goes into the body: what is in the path is said there. */
export const withoutPath = (ask: Record<string, unknown>, inPath: readonly string[]) =>
  Object.fromEntries(Object.entries(ask).filter(([name]) => !inPath.includes(name)))
