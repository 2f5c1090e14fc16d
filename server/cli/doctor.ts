/** `otklik doctor`: looks at everything a desk needs to run well, changes nothing, and says what to do. */
import { CannotStart } from '../platform/cannot-start.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { examineDesk } from './doctor/examine.ts'
import type { Finding } from './doctor/finding.ts'
import { inWords } from './doctor/words.ts'

export const doctorCommand: Command = {
  summary: 'check everything a desk needs to run well, and say what to do',
  help: `Usage: otklik doctor [--json]

Looks at Node, the settings, the data folder, the database and its locale, migrations, the clock, the public address,
the mail server, jobs, letters, files, the key, backups, faults of the last day and the processes that serve.
Changes nothing and works beside a running server or without one.

  --json   the findings as JSON: [{"check": "...", "state": "good|look|bad", "said": "...", "todo": "..."}]

Exit code: 0 all good, or only things worth a look; 1 something is bad; 2 asked wrongly.
Uses the settings of "otklik serve", see there.`,
  run: async (args) => {
    const { values, positionals } = readArguments('doctor', args, { json: { type: 'boolean', default: false } })
    if (positionals.length > 0) throw new AskedWrongly(`"otklik doctor" takes options only (got: ${positionals[0]}).`)
    const { config, findings } = await examined()
    const language = config?.language ?? 'en'
    const told = findings.map((finding) => ({ ...finding, ...inWords(finding, language) }))
    if (values.json)
      console.log(JSON.stringify(told.map(({ check, state, said, todo }) => ({ check, state, said, todo }))))
    else for (const { state, said, todo } of told) console.log(`${marks[state]} ${said}${todo ? `\n    ${todo}` : ''}`)
    return findings.some(({ state }) => state === 'bad') ? 1 : 0
  },
}

const marks = { good: '✓', look: '!', bad: '✗' }

async function examined(): Promise<{ config: Config | null; findings: Finding[] }> {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return { config: null, findings: [{ check: 'settings', state: 'bad', facts: { words: error.message } }] }
  }
  return { config, findings: await examineDesk(config) }
}
