/** `otklik import`: what another desk knows, brought here. */
import type { World } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import type { Command } from './command.ts'
import { importFolder } from './import/import-folder.ts'
import { importLines } from './import/import-lines.ts'
import { untilOnDisk } from './import/repeatable.ts'
import { plain, zendesk } from './import/shape/formats.ts'
import { inWorld } from './in-world.ts'

export const importCommand: Command = {
  summary: 'bring in what another desk knows',
  help: `Usage: otklik import zendesk DIR|FILE [options]
       otklik import csv DIR|FILE [options]
       otklik import FILE --account NUMBER [--name NAME] [options]

Run again, each of them brings only what is not here yet: after an interruption, or when the set has grown. A ticket is
here with its whole conversation or not at all. Nobody is written to. Original times are kept: the conversation shows
when things were said, the history also when they were brought here. Works beside a running server.

zendesk: tickets, users, organizations, organization_memberships, groups, ticket_comments, as JSON (a list, an API answer, or an export with one
  ticket a line and its comments within) or as CSV tables. Organisations become accounts, end users their contacts,
  private comments notes. Staff are known by their address; who does not work here is kept by name as somebody who left.
csv: accounts, contacts (or staff), memberships, tickets, messages: any of them, with headings in English or Russian.
  Commas, semicolons, tabs, quotes; UTF-8 or Windows-1251. Somebody who acts for several accounts stands in contacts once
  for each, or in memberships (person, account, role). Tags of a ticket stand in one cell, with commas in between.
FILE: one ticket a line, as JSON (packed by gzip or not), filed in the name of its caller on the account of --account:
  {"subject": "...", "body": "...", "caller": "...", "group": "..."}

  --dry-run         change nothing: show which column fills which field, and say what would happen
  --map FILE        other choices than those shown, as JSON, each part as needed:
                      {"fields": {"tickets.requester": "submitter_id", "accounts.contractNumber": null},
                       "statuses": {"pending": "waiting_for_client", "deleted": "skip"},
                       "priorities": {"urgent": "critical"}, "roles": {"end-user": "viewer"},
                       "groups": {"Billing": "First line", "*": "Second line"},
                       "topics": {"360001": "Something does not work", "*": "Something does not work"},
                       "answers": {"Site address": "address", "360002": "seen"},
                       "options": {"seen": {"http 500": "error_page"}}}
                    (answers: their columns or custom fields, by name or number, to names of questions of our topics)
                    (for FILE only groups: {"GRP_0": "First line", "*": "Second line"})
  --files DIR       where the attachments lie (attachments beside the tables), by their id, message, ticket, or loose
  --source NAME     what the history calls the other desk (Zendesk, CSV); tell two of one kind apart by it
  --charset NAME    when the guess is wrong
  --limit N         only the first N tickets
  --report FILE     write down what was refused and why, as JSON lines
  --json            the outcome as JSON

Exit code: 0 done (what was refused is in the report), 1 not done, 2 asked wrongly.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async ([first = '', ...others]) => {
    const formats = { zendesk, csv: plain }
    const format = Object.hasOwn(formats, first) ? formats[first as keyof typeof formats] : undefined
    const { dryRun, run } = format
      ? importFolder(format, first, others)
      : importLines([first, ...others].filter(Boolean))
    const config = readConfig()
    const options = { upToDate: !dryRun, unwaiting: true }
    const work = async (world: World) => {
      const code = await run(world, config)
      if (!dryRun) await untilOnDisk(world.db)
      return code
    }
    return inWorld(config, 'import', work, options)
  },
}
