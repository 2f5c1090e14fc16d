/** A process of its own for what strangers sent: it may be killed at any moment, and takes nothing along. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../../../../..')
const mayRead = ['server', 'contract', 'node_modules', 'package.json'].map(
  (name) => `--allow-fs-read=${path.join(root, name)}`,
)

/** Well above what is allowed for one mail: the kernel ends what our own watch could not, such as after our own death. */
const longestLife = 120

export function startReader(): ChildProcess {
  const options = ['--permission', ...mayRead, '--max-old-space-size=384', '--disable-warning=ExperimentalWarning']
  const program = [process.execPath, ...options, path.join(import.meta.dirname, 'reader.ts')]
  const child = spawn('/bin/sh', ['-c', `ulimit -t ${longestLife}; ulimit -c 0; exec "$@"`, 'sh', ...program], {
    env: {},
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  child.unref()
  child.channel?.unref()
  return child
}
