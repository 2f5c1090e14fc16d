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

/** What the portal's pages load: its one style sheet and its one script, out of the manifest. */
export async function builtAssets(folder: string) {
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    environments: {
      client: {
        build: {
          outDir: path.join(folder, 'web'),
          rolldownOptions: { input: { portal: 'web/portal/enhance/main.ts' } },
        },
      },
    },
  })
  await builder.build(builder.environments.client!)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'web/manifest.json'), 'utf8'))
  const { file, css = [] } = manifest['web/portal/enhance/main.ts'] as { file: string; css?: string[] }
  return { css, js: [file] }
}
