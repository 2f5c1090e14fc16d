import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { project, temporaryFolder } from './stage.ts'

/** A clone with the real bin/setup, an npm that only notes how it was called and a builder that does the same. */
function bareClone() {
  const clone = temporaryFolder()
  const tools = path.join(clone, 'tools')
  for (const folder of ['bin', 'web', 'contract', 'tools']) mkdirSync(path.join(clone, folder))
  copyFileSync(path.join(project, 'bin/setup'), path.join(clone, 'bin/setup'))
  writeFileSync(path.join(clone, 'package-lock.json'), '{}')
  writeFileSync(path.join(clone, 'web/page.tsx'), 'one')
  const builder =
    "import { appendFileSync, mkdirSync } from 'node:fs'; mkdirSync('dist', { recursive: true }); appendFileSync('built', process.argv.slice(2).join(' ') + '\\n')"
  writeFileSync(path.join(tools, 'builder.js'), builder)
  const npm = `#!/bin/sh
echo "$*" >>called
case $PATH in *node_modules/.bin*) echo "on our own Node" >>called ;; esac
rm -rf node_modules && mkdir -p node_modules/.bin node_modules/vite/bin
cp tools/builder.js node_modules/vite/bin/vite.js && echo '{"type":"module"}' >node_modules/package.json
ln -s "${process.execPath}" node_modules/.bin/node
`
  writeFileSync(path.join(tools, 'npm'), npm)
  chmodSync(path.join(tools, 'npm'), 0o755)

  const setUp = () => {
    const env = { PATH: `${clone}/node_modules/.bin:${tools}:/usr/bin:/bin` }
    return spawnSync(path.join(clone, 'bin/setup'), { cwd: '/', env, encoding: 'utf8' })
  }
  const linesOf = (name: string) =>
    existsSync(path.join(clone, name)) ? readFileSync(path.join(clone, name), 'utf8').trim().split('\n') : []
  const write = (name: string, text: string) => writeFileSync(path.join(clone, name), text)
  return { clone, setUp, write, installs: () => linesOf('called'), builds: () => linesOf('built') }
}

describe('bin/setup', () => {
  test('installs in a fresh clone, dev packages too, and not on the Node it is about to replace', () => {
    const { setUp, installs } = bareClone()
    assert.equal(setUp().status, 0)
    assert.deepEqual(installs(), ['ci --include=dev --include=optional --no-audit --no-fund --loglevel=error'])
  })

  test('does nothing and says nothing when nothing has changed', () => {
    const { setUp, write, installs, builds } = bareClone()
    write('vite.config.ts', '')
    setUp()
    const { status, stdout, stderr } = setUp()
    assert.deepEqual([status, stdout, stderr], [0, '', ''])
    assert.deepEqual([installs().length, builds().length], [1, 1])
  })

  test('installs again when the lock file has changed or the packages are gone', () => {
    const { clone, setUp, write, installs } = bareClone()
    setUp()
    write('package-lock.json', '{"changed":true}')
    setUp()
    assert.equal(installs().length, 2)
    rmSync(path.join(clone, 'node_modules'), { recursive: true })
    setUp()
    assert.equal(installs().length, 3)
    assert.equal(installs().includes('on our own Node'), false)
  })

  test('builds no pages while there are none, without a word about it', () => {
    const { setUp, builds } = bareClone()
    setUp()
    assert.equal(setUp().stdout, '')
    assert.deepEqual(builds(), [])
  })

  test('builds the pages when their contents differ, not when they were only touched', () => {
    const { clone, setUp, write, builds } = bareClone()
    write('vite.config.ts', '')
    setUp()
    assert.deepEqual(builds(), ['build --app --logLevel warn'])
    utimesSync(path.join(clone, 'web/page.tsx'), 1, 1)
    setUp()
    assert.equal(builds().length, 1)
    for (const name of ['web/page.tsx', 'contract/words.ts', 'vite.config.ts']) {
      write(name, 'changed')
      setUp()
    }
    assert.equal(builds().length, 4)
    rmSync(path.join(clone, 'dist'), { recursive: true })
    setUp()
    assert.equal(builds().length, 5)
  })

  test('a build that failed is shown, stops the start and is tried again', () => {
    const { clone, setUp, write, builds } = bareClone()
    setUp()
    write('vite.config.ts', '')
    const builder = path.join(clone, 'node_modules/vite/bin/vite.js')
    const good = readFileSync(builder, 'utf8')
    writeFileSync(builder, "console.error('page.tsx: no such thing'); process.exit(1)")
    const failed = setUp()
    assert.notEqual(failed.status, 0)
    assert.match(failed.stderr, /page\.tsx: no such thing/)
    writeFileSync(builder, good)
    assert.equal(setUp().status, 0)
    assert.equal(builds().length, 1)
  })

  test('says what is missing where there is no npm', () => {
    const { clone } = bareClone()
    rmSync(path.join(clone, 'tools/npm'))
    for (const tool of ['sh', 'readlink', 'dirname', 'tr', 'grep', 'paste', 'uname', 'cat', 'cmp']) {
      symlinkSync(`/usr/bin/${tool}`, path.join(clone, 'tools', tool))
    }
    const env = { PATH: path.join(clone, 'tools') }
    const { status, stderr } = spawnSync('/bin/sh', [path.join(clone, 'bin/setup')], {
      cwd: '/',
      env,
      encoding: 'utf8',
    })
    assert.equal(status, 1)
    assert.match(stderr, /npm is needed/)
  })
})
