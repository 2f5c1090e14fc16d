/** The command line: `otklik <command>`. */
import packageFile from '../package.json' with { type: 'json' }
import { AskedWrongly } from './cli/arguments.ts'
import { commands } from './cli/commands.ts'
import { CannotStart } from './platform/cannot-start.ts'

const said = process.argv.slice(2)
const asksForHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help'

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || (asksForHelp(name) && args.length === 0)) return showCommands(name === undefined ? 2 : 0)
  if (name === '--version') return show(packageFile.version)

  const [wanted, helpWanted] = asksForHelp(name) ? [args[0] ?? '', true] : [name, args.some(asksForHelp)]
  const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  if (!load) return unknownCommand(wanted)
  const command = await load()
  return helpWanted ? show(`otklik ${wanted}: ${command.summary}\n\n${command.help}`) : command.run(args)
}

async function commandList(): Promise<string> {
  const lines = Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(21)}${(await load()).summary}`)
  return `${(await Promise.all(lines)).join('\n')}\n\nMore about one of them:  otklik <command> --help`
}

async function showCommands(exitCode: number): Promise<number> {
  const words = `Usage: otklik <command>\n\n${await commandList()}`
  if (exitCode === 0) console.log(words)
  else console.error(words)
  return exitCode
}

async function unknownCommand(name: string): Promise<number> {
  console.error(`There is no command "${name}". There are:\n\n${await commandList()}`)
  return 2
}

function show(words: string): number {
  console.log(words)
  return 0
}

/** What a person can put right is said in words; what only we can is shown with its stack. A program gets one object. */
function failed(error: unknown): number {
  const code = error instanceof AskedWrongly ? 2 : 1
  const isTold = code === 2 || error instanceof CannotStart
  const { message, stack } = error as Error
  if (said.includes('--json'))
    console.error(JSON.stringify({ error: message, exitCode: code, ...(isTold ? {} : { stack }) }))
  else console.error(isTold ? message : error)
  return code
}

// Ends the process even if something still holds it: the commands have closed what is theirs.
process.exit(await main(said).catch(failed))
