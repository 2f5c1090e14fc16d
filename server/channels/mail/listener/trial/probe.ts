import { domainToASCII } from 'node:url'
import type { Settings } from '#platform/command.ts'
import { partsOfFrom } from '../../rules.ts'

/** A mail of a trial is known by its id, which nothing else takes for anything. */
export const idOfTrial = (trial: string, host: string) => `<trial.${trial}@${host}>`

/** The first of our addresses; of a whole domain one that every domain has. */
export const addressToTry = (takesFor: readonly string[]) => {
  const [first = ''] = takesFor
  const [local, domain = ''] = first.split('@')
  return `${local || 'postmaster'}@${domainToASCII(domain) || domain}`
}

type Probe = { trial: string; to: string; now: Date; settings: Pick<Settings, 'publicUrl' | 'mailFrom'> }

/** A mail that says that a machine wrote it: it is kept like any other, opens nothing and is answered by nobody. */
export function probeMail({ trial, to, now, settings }: Probe): { from: string; mail: string } {
  const { address: from } = partsOfFrom(settings.mailFrom)
  const headers = [
    `From: <${from}>`,
    `To: <${to}>`,
    'Subject: Otklik: trial of the mail server',
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${idOfTrial(trial, new URL(settings.publicUrl).hostname)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ]
  return { from, mail: `${headers.join('\r\n')}\r\n\r\nThis mail only shows that mail comes in.` }
}
