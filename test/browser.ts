/**
 * The browser of the journeys: Chromium from npm, the same on every machine, unpacked once into the cache.
 * It sees no faces but those of fonts/fonts.conf: system fonts differ, and many machines have no emoji at all.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'

const root = path.join(import.meta.dirname, '..')
const cache = path.join(root, 'node_modules/.cache/otklik')
const brought = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')

/** What the launcher needs. The package's own `args` are never used: they switch the browser's security off. */
export async function browser() {
  const home = path.join(cache, `chromium-${JSON.parse(readFileSync(`${brought}/package.json`, 'utf8')).version}`)
  if (!existsSync(home)) await unpack(home)
  const executablePath = path.join(home, 'chromium')
  return { executablePath, env: { ...process.env, ...faces, ...libraries(executablePath, home) }, args }
}

const args = [
  '--host-resolver-rules=MAP otklik.test 127.0.0.1', // a name that is not localhost, for cookies and origins
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--font-render-hinting=none',
]

const faces = { FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts/fonts.conf'), XDG_CACHE_HOME: cache }

/** Unpacked aside and moved into place, so that a second process never starts half a browser. */
async function unpack(home: string) {
  const aside = `${home}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = aside // the package unpacks into the temporary folder, whichever that is
  try {
    await Promise.all([chromium.executablePath(), inflate(`${brought}/bin/al2023.tar.br`)])
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(aside, home)
  } catch (error) {
    rmSync(aside, { recursive: true })
    if (!existsSync(home)) throw error
  }
}

/** A bare machine has no NSS; then the package's own copies serve. Where the system has it, the system's is right. */
function libraries(executablePath: string, home: string) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  return stdout?.includes('not found') ? { LD_LIBRARY_PATH: path.join(home, 'al2023/lib') } : {}
}
