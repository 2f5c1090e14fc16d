/**
 * The named walls of the house. The comment of each is what a person reads when it stops them: what to do instead.
 * test/walls/planted holds one violation of each, and test/walls/walls.test.ts proves that every wall bites.
 */
const people = 'sign-in|staff|accounts|tokens'
const around =
  'promises|notices|presence|routing|identity|evidence|knowledge|insight|incidents|quality|work-orders|wishes|automation|webhooks|first-run|drafts|bulk'
const slices = `${people}|tickets|${around}`
const satellites = `${around}|channels`
const places = 'app|screens|platform|cli'
/** Where slices, screens and doors are put together. */
const assembly = '^server/app(?:/|[.]ts$)'

/** Files that may use whatever they test or measure. */
const bench = ['[.](?:test|spec)[.]tsx?$', '^(?:test|bench)/']
/** A channel is a slice too: its folder is its name. In a path rule, $1 is the slice the file belongs to. */
const anySlice = '^server/(channels/[^/]+|[^/]+)'
/** A package, whether it is installed or only asked for. */
const library = (...names) => [
  `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`,
  `^(?:${names.join('|')})(?:/|$)`,
]
const types = ['type-only']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // ── the three roots ─────────────────────────────────────────────────────
    {
      name: 'contract-is-a-leaf',
      comment: 'The contract is what both sides promise, so it knows zod and itself; move what needs more to a side.',
      from: { path: '^contract/', pathNot: bench },
      to: { pathNot: ['^contract/', ...library('zod')] },
    },
    {
      name: 'front-never-sees-server',
      comment: 'Front ends know the contract alone; a server type that is needed here belongs in contract/.',
      from: { path: '^web/', pathNot: bench },
      to: { path: '^(?:server|db)/' },
    },
    {
      name: 'server-never-sees-front',
      comment:
        'The server knows no drawing; let main.ts hand it the built renderer (type Render in contract/pages.ts).',
      from: { path: '^server/', pathNot: bench },
      to: { path: '^(?:web|dist)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'The product runs without the cast of its tests; move what both need into the product.',
      from: { path: '^(?:contract|server|web)/', pathNot: bench },
      to: {
        path: [...bench, ...library('@playwright/test', '@sparticuz/chromium', '@axe-core/playwright', 'fast-check')],
      },
    },

    // ── the front ───────────────────────────────────────────────────────────
    {
      name: 'desk-and-portal-are-strangers',
      comment: 'What staff see must never reach a client by an import; share through web/ui or web/wire.',
      from: { path: '^web/(desk|portal)/' },
      to: { path: '^web/(?:desk|portal)/', pathNot: '^web/$1/' },
    },
    {
      name: 'ui-knows-no-product',
      comment:
        'web/ui is buttons and dialogs; a component that knows a product word belongs to the slice of that word.',
      from: { path: '^web/ui/', pathNot: bench },
      to: { path: '^(?:contract|web/(?:desk|portal|wire))/' },
    },
    {
      name: 'front-slices-meet-on-pages',
      comment: 'A slice of the front does not draw another slice; put the two side by side in pages/.',
      from: {
        path: '^web/(desk|portal)/([^/]+)/',
        pathNot: ['^web/(?:desk|portal)/(?:pages|shell|enhance)/', ...bench],
      },
      to: { path: '^web/(?:desk|portal)/[^/]+/', pathNot: '^web/$1/(?:$2|shell)/' },
    },

    // ── slices of the server ────────────────────────────────────────────────
    {
      name: 'every-slice-has-its-place',
      comment: 'A new folder of server/ is a new slice: give it its place in the order at the top of this file.',
      from: { path: '^server/[^/]+/', pathNot: `^server/(?:${slices}|channels|${places})/` },
      to: {},
    },
    {
      name: 'front-door-only',
      comment:
        'Enter another slice by index.ts (to ask or order) or events.ts (to listen); the rest is its own business.',
      from: { path: anySlice, pathNot: ['^server/(?:cli|screens|platform)/', ...bench] },
      to: {
        path: `^server/(?:${slices}|channels)/`,
        pathNot: ['^server/$1/', '^server/(?:channels/)?[^/]+/(?:index|events)[.]ts$', '^server/channels/[^/]+[.]ts$'],
      },
    },
    {
      name: 'only-app-knows-the-slices',
      comment: 'Only app.ts and its folder put slices together; have them export what this file needs.',
      from: { path: '^server/[^/]+[.]ts$', pathNot: [assembly, ...bench] },
      to: { path: `^server/(?:${slices}|channels|screens)/` },
    },
    {
      name: 'nobody-asks-the-app',
      comment: 'server/app puts the house together and nothing in the house looks up to it; be handed what is needed.',
      from: { path: `^server/(?:${slices}|channels|screens|platform)/`, pathNot: bench },
      to: { path: assembly },
    },
    {
      name: 'people-know-no-tickets',
      comment:
        'People exist before any ticket does; turn the dependency round, or let the other side react to an event.',
      from: { path: `^server/(?:${people})/`, pathNot: bench },
      to: { path: `^server/(?:tickets|${satellites})/` },
    },
    {
      name: 'the-ticket-knows-no-satellites',
      comment:
        'The ticket announces and the satellites react; if it needs an answer now, the answer belongs to the ticket.',
      from: { path: '^server/tickets/', pathNot: bench },
      to: { path: `^server/(?:${satellites})/` },
    },
    {
      name: 'satellites-are-strangers',
      comment:
        'Slices around the ticket listen to each other (events.ts) and meet on a screen; they do not call each other.',
      from: { path: `^server/(${around})/`, pathNot: bench },
      to: { path: `^server/(?:${satellites})/`, pathNot: ['^server/$1/', '/events[.]ts$'] },
    },
    {
      name: 'channels-are-strangers',
      comment:
        'A channel is a folder one can delete; put what two of them need into a file of server/channels/ itself.',
      from: { path: '^server/channels/([^/]+)/', pathNot: bench },
      to: { path: '^server/channels/[^/]+/', pathNot: ['^server/channels/$1/', '/events[.]ts$'] },
    },
    {
      name: 'platform-knows-no-product',
      comment: 'platform/ would serve any product; hand it what it needs from app.ts, or move the file to its slice.',
      from: { path: '^server/platform/', pathNot: bench },
      to: {
        path: ['^server/', '^contract/'],
        pathNot: ['^server/platform/', '^contract/(?:index|kit|pages|refusals|text)[.]ts$', '^contract/words/'],
      },
    },

    // ── the parts of a slice ────────────────────────────────────────────────
    {
      name: 'events-are-plain-facts',
      comment:
        'events.ts names what happened and carries ids; what needs more of the slice is a reaction or a command.',
      from: { path: '^server/.*/events[.]ts$', pathNot: '^server/platform/' },
      to: { pathNot: ['^contract/', '^server/platform/'] },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule decides from its arguments alone, so that it can be tested as a table; hand it what it asks for.',
      from: { path: '(?:/|-)rules[.]ts$' },
      to: { pathNot: ['^contract/', '(?:/|-)rules[.]ts$', ...library('zod')], dependencyTypesNot: types },
    },
    {
      name: 'sql-lives-in-the-store',
      comment:
        'Queries stand in store.ts, tables.ts and screens/, where they are looked for; call a function of the store.',
      from: {
        path: '^server/',
        pathNot: ['[/-](?:store|tables)[.]ts$', '^server/(?:platform|screens|cli)/', ...bench],
      },
      to: { path: library('kysely', 'pg'), dependencyTypesNot: types },
    },
    {
      name: 'http-lives-at-the-edge',
      comment:
        'Only routes and the platform know of HTTP: mail and jobs call the same commands; take plain input here.',
      from: {
        path: '^server/',
        pathNot: ['[/-]routes[.]ts$', '^server/(?:platform|cli)/', '^server/main[.]ts$', assembly, ...bench],
      },
      to: { path: library('fastify', '@fastify') },
    },
    {
      name: 'screens-are-nobodys-tool',
      comment: 'A screen is hung up by server/app and shown; a slice that needs the same data asks the owner.',
      from: { path: '^server/', pathNot: ['^server/(?:screens|cli)/', assembly, ...bench] },
      to: { path: '^server/screens/' },
    },
    {
      name: 'screens-change-nothing',
      comment: 'A screen reads: it knows tables, rules and access of any slice; what changes something is a command.',
      from: { path: '^server/screens/', pathNot: bench },
      to: {
        path: `^server/(?:${slices}|channels)/`,
        pathNot: '(?:/(?:index|events|access)|[/-](?:tables|rules))[.]ts$',
      },
    },
    {
      name: 'mail-libraries-stay-in-mail',
      comment: 'SMTP, IMAP and MIME are the trade of server/channels/mail; ask it through its front door.',
      from: { path: '^(?:contract|server|web)/', pathNot: ['^server/channels/mail/', ...bench] },
      to: {
        path: library(
          'nodemailer',
          'smtp-server',
          'imapflow',
          'mailparser',
          'mailauth',
          'sanitize-html',
          'htmlparser2',
          'iconv-lite',
        ),
      },
    },

    // ── everywhere ──────────────────────────────────────────────────────────
    {
      name: 'no-cycles',
      comment: 'Two files that run each other are one file or three: join them, or move what both need to a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: types } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nothing is dead or misnamed; delete it or use it.',
      from: { orphan: true, pathNot: [...bench, '[.]d[.]ts$', '[.]config[.]'] },
      to: {},
    },
  ].map((wall) => ({ severity: 'error', ...wall })),

  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:test/walls/planted|dist)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
