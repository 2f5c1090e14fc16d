import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { Render } from '#contract/pages.ts'
import type { Edge } from '#platform/http/edge.ts'
import { partsOfViews } from './first-view.ts'

type Chunk = { file: string; name?: string; css?: string[]; imports?: string[] }
type Manifest = Record<string, Chunk>
export type Front = {
  render: Render
  assets: { css: string[]; js: string[] }
  desk: string
  /** Links for the head of the desk's page, to what these parts, by the names of their files, need beyond what it names already. */
  filesFor?(parts: readonly string[]): string
}

const root = path.resolve(import.meta.dirname, '../..')

/** What `vite build --app` made: the portal's renderer, the browser's files, the desk's page. The only tie to the front. */
export async function loadFront(): Promise<Front> {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(root, 'dist/web/manifest.json'), 'utf8'))
  const portal = manifest['web/portal/enhance/main.ts']!
  const { render } = (await import(path.join(root, 'dist/portal/render.js'))) as { render: Render }
  const desk = readFileSync(path.join(root, 'dist/web/desk.html'), 'utf8')
  const filesFor = linksFrom(manifest, desk)
  filesFor(partsOfViews)
  return {
    render,
    assets: { css: (portal.css ?? []).map((file) => `/${file}`), js: [`/${portal.file}`] },
    desk,
    filesFor,
  }
}

/** The links to the files of some parts and of all that they import. The same parts are asked for again and again. */
function linksFrom(manifest: Manifest, page: string): Required<Front>['filesFor'] {
  const made = new Map<string, string>()
  return (parts) => {
    const name = parts.join()
    const known =
      made.get(name) ??
      linksTo(manifest, parts)
        .filter(({ file }) => !page.includes(file))
        .map(asLink)
        .join('')
    made.set(name, known)
    return known
  }
}

type Linked = { file: string; isStyle: boolean }

function linksTo(manifest: Manifest, parts: readonly string[]): Linked[] {
  const chunks = new Set<Chunk>()
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || chunks.has(chunk)) return
    chunks.add(chunk)
    for (const more of chunk.imports ?? []) add(manifest[more])
  }
  for (const part of parts) {
    const chunk = Object.values(manifest).find(({ name }) => name === part)
    if (!chunk) throw new Error(`the built front has no part ${part}`)
    add(chunk)
  }
  const styles = new Set([...chunks].flatMap(({ css = [] }) => css))
  return [
    ...[...styles].map((file) => ({ file, isStyle: true })),
    ...[...chunks].map(({ file }) => ({ file, isStyle: false })),
  ]
}

/** As the build writes them itself, so that the browser takes what it fetched here for what is imported later. */
const asLink = ({ file, isStyle }: Linked) =>
  isStyle
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`

/** Hashed files, kept by browsers for ever. */
export async function serveAssets({ http }: Edge) {
  const folder = path.join(root, 'dist/web/assets')
  if (!existsSync(folder)) return
  await http.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
    // Each lies there three times: as it is, for gzip and for brotli (vite.config.ts).
    preCompressed: true,
    cacheControl: true,
  })
}
