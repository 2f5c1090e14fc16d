import { text } from 'node:stream/consumers'
import { newPassword } from '#contract/text.ts'
import { AskedWrongly } from '../arguments.ts'

/** From standard input, so that it stands in no list of processes and in no shell's history. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (it is shown; end with Enter and Ctrl-D): ')
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (newPassword.safeParse(password).success) return password
  throw new AskedWrongly('A password has 15 to 128 letters. Give it on standard input.')
}
