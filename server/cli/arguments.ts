/** What stands after the command's name, or in one sentence what is wrong with it. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** Asked in a way the command does not know: told in words, exit code 2. */
export class AskedWrongly extends Error {}

export function readArguments<const Options extends ParseArgsOptionsConfig>(
  command: string,
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's advice after the first sentence is about paths that begin with a dash.
    const [sentence] = (error as Error).message.split('. ')
    throw new AskedWrongly(`${sentence}. See:  otklik ${command} --help`)
  }
}

export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new AskedWrongly(`${name} is "${text}". Give a whole number, 1 or more.`)
  return Number(text)
}
