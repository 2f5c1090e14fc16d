/**
 * Pictures of every screen in both languages, both themes and three widths, and everything the machine finds wrong:
 *   node test/screens/shoot.ts [part of a screen's name]     into screenshots/, axe asked in every look
 */
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const [screen = ''] = process.argv.slice(2)
const specs = ['desk-in-russian', 'desk-in-english', 'portal'].map(
  (front) => `test/journeys/screens-of-the-${front}.spec.ts`,
)
const env = { ...process.env, SHOTS: path.join(root, 'screenshots'), AXE: 'all', SCREEN: screen }
const child = spawn(path.join(root, 'bin/check'), specs, { cwd: root, env, stdio: 'inherit' })
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
