/** What the check runs. A step that has no file yet is left out. */
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { root, type Step } from './step.ts'

type Chosen = (file: string) => boolean
type Env = Record<string, string>

const program = (name: string) => path.join('node_modules/.bin', name)
const roots = ['contract', 'server', 'web', 'db', 'test', 'bench'].filter((folder) =>
  existsSync(path.join(root, folder)),
)

export const staticChecks: Step[] = [
  {
    name: 'biome',
    command: [
      program('biome'),
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--reporter=concise',
      '--max-diagnostics=200',
      '.',
    ],
  },
  { name: 'tsc', command: [program('tsc'), '--pretty', 'false', '-p', '.'] },
  { name: 'walls', command: [program('depcruise'), '--output-type', 'err-long', ...roots] },
  { name: 'knip', command: [program('knip'), '--no-progress', '--no-config-hints'] },
]

/** Everything that runs in one process against one PostgreSQL. */
export function tests(isChosen: Chosen, env: Env): Step[] {
  const elsewhere = /^test\/(?:lifecycle|walls\/planted)\//
  const files = filesLike('{contract,server,web,test,bench}/**/*.test.ts').filter((file) => !elsewhere.test(file))
  return nodeTests('tests', files.filter(isChosen), env, ['--test-isolation=none'])
}

/** Stories of whole servers that start, are killed and come back: one after the other, each file in its own process. */
export function lifecycle(isChosen: Chosen, env: Env): Step[] {
  const files = filesLike('test/lifecycle/**/*.test.ts').filter(isChosen)
  return nodeTests('lifecycle', files, env, ['--test-isolation=process', '--test-concurrency=1'])
}

/** Stories told in a browser. The screens in all their looks are many: each file of them is a step of its own. */
export function journeys(isChosen: Chosen, env: Env): { stories: Step[]; screens: Step[] } {
  const files = filesLike('test/journeys/**/*.spec.ts').filter(isChosen)
  const areScreens = (file: string) => path.basename(file).startsWith('screens-of-')
  const step = (name: string, specs: string[]): Step => ({
    name,
    command: [program('playwright'), 'test', `--output=test-results/${name}`, ...specs],
    env,
    counted: true,
  })
  const stories = files.filter((file) => !areScreens(file))
  return {
    stories: stories.length > 0 ? [step('journeys', stories)] : [],
    screens: files
      .filter(areScreens)
      .map((file) => step(path.basename(file, '.spec.ts').replace('-of-the', ''), [file])),
  }
}

function nodeTests(name: string, files: string[], env: Env, isolation: string[]): Step[] {
  const options = [
    '--test',
    '--test-force-exit',
    ...isolation,
    '--test-timeout=120000',
    '--test-reporter=./test/reporter.ts',
  ]
  const step = (chosen: string[]): Step => ({ name, command: [...options, ...chosen], env, counted: true })
  return files.length > 0 ? [{ ...step(files), onceMore: step }] : []
}

function filesLike(pattern: string) {
  return globSync(pattern, { cwd: root }).sort()
}
