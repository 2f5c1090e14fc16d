import { mergeConfig, type UserConfig } from 'vite'
import product from '../../vite.config.ts'

// The gallery is built like the product, into a folder of its own: what passes here under the pages' content
// policy passes there.
export default (environment: Parameters<typeof product>[0]) => {
  const base: UserConfig = product(environment)
  const { client, ssr } = base.environments ?? {}
  if (client?.build) client.build = { ...client.build, outDir: 'test/gallery/dist/web', ...inputs('client') }
  if (ssr?.build) ssr.build = { ...ssr.build, outDir: 'test/gallery/dist/portal', ...inputs('ssr') }
  return mergeConfig(base, {})
}

function inputs(side: 'client' | 'ssr') {
  const client = { desk: 'test/gallery/desk/index.html', portal: 'web/portal/enhance/main.ts' }
  const ssr = { pages: 'test/gallery/portal/pages.tsx' }
  return { rolldownOptions: { input: side === 'client' ? client : ssr } }
}
