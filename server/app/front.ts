import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { Render } from '#contract/pages.ts'
import type { Edge } from '#platform/http/edge.ts'

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>
export type Front = { render: Render; assets: { css: string[]; js: string[] }; desk: string }

const root = path.resolve(import.meta.dirname, '../..')

/** What `vite build --app` made: the portal's renderer, the browser's files, the desk's page. The only tie to the front. */
export async function loadFront(): Promise<Front> {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(root, 'dist/web/manifest.json'), 'utf8'))
  const portal = manifest['web/portal/enhance/main.ts']!
  const { render } = (await import(path.join(root, 'dist/portal/render.js'))) as { render: Render }
  return {
    render,
    assets: { css: (portal.css ?? []).map((file) => `/${file}`), js: [`/${portal.file}`] },
    desk: readFileSync(path.join(root, 'dist/web/desk.html'), 'utf8'),
  }
}

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
