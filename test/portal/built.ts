/** The portal as it is shipped, built aside into a temporary folder. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBuilder } from 'vite'
import type { Render } from '#contract/pages.ts'

const root = path.join(import.meta.dirname, '../..')

export type Built = { folder: string; render: Render; remove(): void }

/** The renderer alone; what browsers load is not needed to read a page. */
export async function builtRenderer(): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-portal-'))
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    environments: { ssr: { build: { outDir: path.join(folder, 'portal') } } },
  })
  await builder.build(builder.environments.ssr!)
  const { render } = (await import(pathToFileURL(path.join(folder, 'portal/render.js')).href)) as { render: Render }
  return { folder, render, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

type Chunk = { file: string; name?: string; css?: string[]; imports?: string[] }
export type Assets = { js: string[]; css: string[] }

/** What an agent waits for before my turn stands there with its first ticket beside it. */
const firstOfDesk = ['desk', 'ru']

/** What the portal's pages load, and what the desk does before its first screen, out of the manifest. */
export async function builtAssets(folder: string): Promise<{ portal: Assets; desk: Assets }> {
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    environments: {
      client: {
        build: {
          outDir: path.join(folder, 'web'),
          rolldownOptions: { input: { desk: 'web/desk/index.html', portal: 'web/portal/enhance/main.ts' } },
        },
      },
    },
  })
  await builder.build(builder.environments.client!)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'web/manifest.json'), 'utf8'))
  return { portal: loadedFor(manifest, ['portal']), desk: loadedFor(manifest, firstOfDesk) }
}

/** With everything that these import, and that in turn. */
function loadedFor(manifest: Record<string, Chunk>, names: readonly string[]): Assets {
  const loaded = new Set<Chunk>()
  const load = (chunk: Chunk) => {
    if (loaded.has(chunk)) return
    loaded.add(chunk)
    for (const more of chunk.imports ?? []) load(manifest[more]!)
  }
  for (const wanted of names) load(Object.values(manifest).find(({ name }) => name === wanted)!)
  const chunks = [...loaded]
  return { js: chunks.map(({ file }) => file), css: [...new Set(chunks.flatMap(({ css = [] }) => css))] }
}
