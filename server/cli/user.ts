/** `otklik user`: employees, from the machine the desk runs on. The way back for an administrator who is locked out. */
import type { World } from '../platform/command.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'
import { readPassword } from './user/password.ts'
import { createUser, listUsers, resetUser } from './user/people.ts'
import { readAddress, readLanguage, readRoles, readZone } from './user/read.ts'
import { words } from './user/words.ts'

export const userCommand: Command = {
  summary: 'add an employee, or let one in again',
  help: `Usage: otklik user create --email ADDRESS --name NAME --roles ROLE,... [options]
       otklik user reset --email ADDRESS [--administrator] [--password-stdin] [--json]
       otklik user list [--json]

create adds an employee. Without --password-stdin you get a link, valid once and for a week, at which they choose a
password; no letter is sent.
reset lets an employee in again who lost the password, was closed, or was the only administrator: their sessions end,
and you get a link that is valid once and for an hour. The history keeps that it was done from the command line.
list shows who works here.

  --email ADDRESS     who
  --name NAME         their name
  --roles ROLE,...    agent, lead, quality, kb_editor, identity_officer, identity_approver, auditor, administrator
  --lines NAME,...    names of lines they work on, or all (none)
  --language ru|en    of the desk and of letters to them (that of the desk)
  --zone ZONE         such as Europe/Moscow (that of the desk)
  --administrator     reset: give the role of an administrator
  --password-stdin    read the password from standard input instead of making a link
  --json              the outcome as JSON

Exit code: 0 done, 1 not done, 2 asked wrongly.
Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, and PUBLIC_URL for the link; see "otklik serve --help".`,
  run: async ([what = '', ...args]) => {
    const todo = Object.hasOwn(todos, what) ? todos[what] : undefined
    if (!todo) throw new AskedWrongly('Say what to do: create, reset or list. See:  otklik user --help')
    const work = await todo(args)
    const config = readConfig()
    const outcome = await inWorld(config, 'user', (world) => work(world, config))
    console.log(outcome)
    return 0
  },
}

/** What is asked is read before anything is opened. */
type Todo = (args: string[]) => Promise<(world: World, config: Config) => Promise<string>>

const todos: Record<string, Todo> = {
  async create(args) {
    const { values } = readArguments('user', args, {
      email: { type: 'string' },
      name: { type: 'string' },
      roles: { type: 'string' },
      lines: { type: 'string' },
      language: { type: 'string' },
      zone: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (!values.name?.trim()) throw new AskedWrongly('Say who it is:  --name "Vera Ivanova"')
    const asked = {
      name: values.name.trim(),
      email: readAddress(values.email),
      roles: readRoles(values.roles),
      lines: (values.lines ?? '').split(',').flatMap((name) => name.trim() || []),
      language: readLanguage(values.language),
      zone: readZone(values.zone),
      password: values['password-stdin'] ? await readPassword() : null,
    }
    return async (world, { language }) => {
      const done = await createUser(world, asked)
      return values.json ? JSON.stringify(done) : words[language].created(done)
    }
  },
  async reset(args) {
    const { values } = readArguments('user', args, {
      email: { type: 'string' },
      administrator: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const asked = {
      email: readAddress(values.email),
      administrator: values.administrator,
      password: values['password-stdin'] ? await readPassword() : null,
    }
    return async (world, { language }) => {
      const done = await resetUser(world, asked)
      return values.json ? JSON.stringify(done) : words[language].reset(done)
    }
  },
  async list(args) {
    const { values } = readArguments('user', args, { json: { type: 'boolean', default: false } })
    return async (world, { language }) => {
      const people = await listUsers(world)
      return values.json ? JSON.stringify(people) : words[language].list(people)
    }
  },
}
