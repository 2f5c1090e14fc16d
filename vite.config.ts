import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type ESTree, type Plugin } from 'vite'

/** The component library speaks thirty-four languages; our readers are served in two of them. */
const twoLanguages: Plugin = {
  name: 'otklik:two-languages',
  load: {
    filter: { id: /react-(aria|aria-components|stately)\/.*\/intl\/(.*\/)?(?!en-US|ru-RU)[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler: () => 'export default {}',
  },
}

/** Which layer of styles wins is said where the tokens are; a chunk that happens to come first must not decide it. */
const order = /@layer [^;{]+;/.exec(readFileSync(new URL('web/ui/tokens.css', import.meta.url), 'utf8'))?.[0]
const layersInOrder: Plugin = {
  name: 'otklik:layers-in-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => `${order}\n${code}`,
  },
}

/**
 * A browser needs of a clause its door and who may come; the shapes of what goes through are checked by the server. And
 * what no page names is left out, whatever made it: nothing in the contract does anything by being made.
 */
const doorsOnly: Plugin = {
  name: 'otklik:doors-only',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /\/contract\/(?!words\/)[^?]*\.ts$/ },
    handler(code) {
      const made = this.parse(code).body.flatMap((statement) => {
        const said = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
        return said?.type === 'VariableDeclaration' ? said.declarations.flatMap(({ init }) => init ?? []) : []
      })
      // From the end, so that what stands before keeps its place.
      return made.reverse().reduce((text, init) => {
        const whole = text.slice(init.start, init.end)
        const left = isClause(init) ? withoutShapes(init, whole) : whole
        return left.includes('(')
          ? `${text.slice(0, init.start)}/* @__PURE__ */ (() => (${left}))()${text.slice(init.end)}`
          : text
      }, code)
    },
  },
}
type Made = ESTree.Expression
const isClause = (init: Made): init is ESTree.CallExpression =>
  init.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'clause'

function withoutShapes({ start, arguments: [, terms] }: ESTree.CallExpression, whole: string) {
  if (terms?.type !== 'ObjectExpression') return whole
  return terms.properties.toReversed().reduce((text, term) => {
    const isShape = term.type === 'Property' && term.key.type === 'Identifier' && shapes.includes(term.key.name)
    return isShape ? `${text.slice(0, term.value.start - start)}undefined${text.slice(term.value.end - start)}` : text
  }, whole)
}
const shapes = ['input', 'output', 'refusals']

/** The desk's page lies at the root of what is served, whatever folder its source is in. */
const deskAtRoot: Plugin = {
  name: 'otklik:desk-at-root',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['web/desk/index.html']
    if (page) page.fileName = 'desk.html'
  },
}

/** What browsers keep for ever is made small once and well, so that the server need not. */
const shrunken: Plugin = {
  name: 'otklik:shrunken',
  applyToEnvironment: ({ name }) => name === 'client',
  // As it lies on the disk: until then others still write into the files.
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /\.(?:js|css|svg)$/.test(file))
      await Promise.all(files.map((file) => shrink(path.join(dir, file))))
    },
  },
}
const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]

async function shrink(file: string) {
  const whole = await readFile(file)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await writeFile(`${file}.br`, await brotli(whole, best))
  await writeFile(`${file}.gz`, await gzipped(whole, { level: 9 }))
}

/**
 * What is loaded together is one file: on a slow line each file of its own costs a way there and back, six at a time.
 * A module goes to the first of these of which it is a part by plain imports; what both fronts use stays apart, so that
 * the portal loads nothing of the desk's.
 */
const together: Record<string, readonly string[]> = {
  desk: ['web/desk/main.tsx'],
  ticket: ['web/desk/pages/TicketPage.tsx'],
}
type Bundled = { getModuleInfo(id: string): { importedIds: readonly string[] } | null }

function loadedTogether(id: string, bundled: Bundled): string | null {
  if (id.includes('?')) return null
  const groups = Object.entries(together).map(([name, roots]) => [name, reachedFrom(roots, bundled)] as const)
  const inPortal = reachedFrom(['web/portal/enhance/main.ts'], bundled).has(id)
  const found = groups.find(([, modules]) => modules.has(id))?.[0]
  return found && inPortal ? 'both' : (found ?? null)
}

const reached = new Map<string, Set<string>>()

function reachedFrom(roots: readonly string[], bundled: Bundled): Set<string> {
  const known = reached.get(roots.join())
  if (known) return known
  const modules = new Set<string>()
  const add = (id: string) => {
    if (modules.has(id)) return
    modules.add(id)
    for (const more of bundled.getModuleInfo(id)?.importedIds ?? []) add(more)
  }
  for (const root of roots) add(path.join(import.meta.dirname, root))
  reached.set(roots.join(), modules)
  return modules
}

// Both front ends in one run: what browsers load goes to dist/web, what draws the portal's pages to dist/portal.
export default defineConfig(({ command }) => ({
  appType: 'custom',
  plugins: [react(), twoLanguages, layersInOrder, doorsOnly, deskAtRoot, shrunken],
  publicDir: false,
  builder: {},
  build: {
    emptyOutDir: true,
    // Nothing is inlined as data: or blob:, because the pages' content policy would not let it in.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { desk: 'web/desk/index.html', portal: 'web/portal/enhance/main.ts' },
          output: { codeSplitting: { groups: [{ name: loadedTogether, debugName: 'loaded together' }] } },
        },
      },
    },
    ssr: {
      // Built whole, with React's production build inside: the server that runs it needs no development package.
      ...(command === 'build' && {
        define: { 'process.env.NODE_ENV': '"production"' },
        resolve: { noExternal: true as const },
      }),
      build: {
        ssr: true,
        outDir: 'dist/portal',
        rolldownOptions: { input: { render: 'web/portal/render.tsx' } },
      },
    },
  },
}))
