import type { Clause } from '#contract/index.ts'

export type Call = { method: string; url: string; body: string | undefined }

/** How a clause and its input travel: words of the route into the path, the rest into the query or into JSON. */
export function callOf(clause: Pick<Clause, 'route'>, input: object): Call {
  const [method, path] = clause.route.split(' ') as [string, string]
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const url = `/api/v1${path.replace(/:(\w+)/g, (_, name: string) => taken(rest, name))}`
  if (method !== 'GET') return { method, url, body: JSON.stringify(Object.fromEntries(rest)) }

  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)])).toString()
  return { method, url: query ? `${url}?${query}` : url, body: undefined }
}

function taken(rest: Map<string, unknown>, name: string): string {
  const value = rest.get(name)
  if (value === undefined || value === null || value === '') throw new Error(`the address needs ${name}`)
  rest.delete(name)
  return encodeURIComponent(String(value))
}
