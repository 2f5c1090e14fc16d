/** The command line: `otklik <command>`. Each command is loaded only when it is asked for. */
import packageFile from '../package.json' with { type: 'json' }
import { AskedWrongly } from './cli/arguments.ts'
import type { Command } from './cli/command.ts'
import { CannotStart } from './platform/cannot-start.ts'

const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./cli/serve.ts')).serve,
  migrate: async () => (await import('./cli/migrate.ts')).migrateCommand,
  demo: async () => (await import('./cli/demo.ts')).demo,
  enter: async () => (await import('./cli/enter.ts')).enter,
  'mail-in': async () => (await import('./cli/mail-in.ts')).mailIn,
  import: async () => (await import('./cli/import.ts')).importCommand,
  'reset-second-factor': async () => (await import('./cli/reset-second-factor.ts')).resetSecondFactor,
  load: async () => (await import('./cli/load.ts')).load,
  token: async () => (await import('./cli/token.ts')).tokenCommand,
  verify: async () => (await import('./cli/verify.ts')).verifyCommand,
  user: async () => (await import('./cli/user.ts')).userCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  doctor: async () => (await import('./cli/doctor.ts')).doctorCommand,
}

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

/** What a person can put right is said in words; what only we can is shown with its stack. */
function failed(error: unknown): number {
  if (error instanceof AskedWrongly) {
    console.error(error.message)
    return 2
  }
  console.error(error instanceof CannotStart ? error.message : error)
  return 1
}

// Ends the process even if something still holds it: the commands have closed what is theirs.
process.exit(await main(process.argv.slice(2)).catch(failed))
