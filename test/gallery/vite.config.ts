import { mergeConfig, type UserConfig } from 'vite'
import product from '../../vite.config.ts'

// The gallery is built like the product, into a folder of its own: what passes here under the pages' content
// policy passes there.
export default (environment: Parameters<typeof product>[0]) => {
  const base: UserConfig = product(environment)
  const { client } = base.environments ?? {}
  const rolldownOptions = { input: { desk: 'test/gallery/desk/index.html' } }
  if (client?.build) client.build = { ...client.build, outDir: 'test/gallery/dist/web', rolldownOptions }
  return mergeConfig(base, {})
}
