import { mail } from '#contract/index.ts'
import type { Command } from '#platform/command.ts'
import { Malformed, Refused } from '#platform/refused.ts'
import { openTicket } from '../../../tickets/index.ts'
import { keepFiles } from '../intake/files.ts'
import { releaseBy, toReleaseBy } from '../intake/release.ts'
import { authorByMail } from '../intake/sender.ts'
import { saidIn } from '../intake/words.ts'

/**
 * A ticket of the contact whom an agent names as its author: opened by the same order as in the portal, and worth no
 * more as a proof than the mail was (TRUST 3.1, rule 1: nobody raises trust by hand).
 */
export const openFromMail: Command<typeof mail.openFromMail> = Object.assign(
  async (...[world, agent, ask]: Parameters<Command<typeof mail.openFromMail>>) => {
    const objection = world.mayDo(agent, mail.openFromMail)
    if (objection) throw new Refused(objection)
    const parsed = mail.openFromMail.input.safeParse(ask)
    if (!parsed.success) throw new Malformed(parsed.error.issues)
    const { mailId, contactId, accountId, subject } = parsed.data
    const { raw, read, trust, contactId: provenFor } = await toReleaseBy(world, agent, mailId)
    // What the mail proves, it proves of its own sender; of anybody else it proves nothing.
    const author = await authorByMail(world, contactId, contactId === provenFor ? trust : 'M0')
    if (!author) throw new Refused('contact_not_found')
    const said = saidIn(read, false)
    const called = subject ?? read.subject.trim().slice(0, 200)
    return openTicket(
      world,
      { ...author, broughtBy: agent.id! },
      {
        accountId,
        text: said.text || called || '…',
        ...(called ? { subject: called } : {}),
        files: await keepFiles(world, author, said.files, raw),
      },
      { settle: releaseBy('opened', agent, mailId) },
    )
  },
  { clause: mail.openFromMail },
)
