import type { World } from '#platform/command.ts'
import { keepMail } from '../../server/channels/mail/intake/keep.ts'
import { mailPageFor } from '../../server/channels/mail/showing/page-for.ts'
import { mailShown } from '../../server/screens/mail-shown.ts'
import type { Player } from '../../test/cast.ts'
import { hostilePages } from '../../test/hostile-mails.ts'
import { markdown } from '../measure/table.ts'
import { felt, inWords } from './felt.ts'

/** Somebody opens one hostile page after the other, in the process that answers everybody else. */
export async function hostileLooks({ world, anna }: { world: World; anna: Player }): Promise<string> {
  const rows: string[][] = []
  const mails: [string, string][] = []
  for (const [name, raw] of Object.entries(hostilePages()))
    mails.push([name, (await keepMail(world, { source: 'pipe', envelopeFrom: null, envelopeTo: [], raw }, 3600))!])
  const look = async (name: string, mailId: string) => {
    const begun = performance.now()
    const { pageFault } = await mailShown(world, anna, { mailId })
    const page = await mailPageFor(world, anna, { mailId, remoteToo: false })
    const shown = page === null ? (pageFault ?? 'nothing') : `${(page.length / 1e6).toFixed(1)} MB`
    rows.push([name, shown, (performance.now() - begun).toFixed(0)])
  }
  const told = await felt(mails.map(([name, id]) => [name, () => look(name, id)]))
  return `\n${markdown(['hostile page, looked at', 'shown', 'ms'], rows)}\n${inWords(told)}`
}
