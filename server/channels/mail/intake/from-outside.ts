import { asSystem, type World } from '#platform/command.ts'
import { personById } from '../../../sign-in/index.ts'
import { type Outsider, takeOutsideAnswer } from '../../../tickets/index.ts'
import type { ToCarryOut } from './carry-out.ts'
import { endAs } from './end-as.ts'
import { keepFiles } from './files.ts'
import { saidIn } from './words.ts'

const hour = 3600
/** Whoever has their address may write what they like in any name; what is more waits beside the ticket. */
const mostAnHour = 20

/**
 * Beside what staff wrote to them, for staff alone. Nobody outside is proven to be anybody: the address they were given
 * is all that speaks for them, and it opens nothing but this.
 */
export async function fromOutside(world: World, outsider: Outsider, { mailId, raw, read, judged }: ToCarryOut) {
  await world.limits.take(`outside:${outsider.ticketId}:${outsider.address}`, mostAnHour, hour, 'too_many_replies')
  const { text, files } = saidIn(read, true)
  const owner = (await personById(world.db, outsider.writtenBy))!
  const answer = {
    ticketId: outsider.ticketId,
    from: { name: read.from[0]?.name ?? '', address: judged.address ?? outsider.address },
    // Nobody else's order brings these words in, so nobody has looked yet for what should not be in them.
    text: world.hide(text || read.subject.trim(), []),
    files: await keepFiles(world, owner, files, raw),
    ownerOfFiles: owner.id,
  }
  await asSystem(world, async (hands) => {
    const proof = { type: 'system', id: null, trust: judged.level, channel: 'mail' } as const
    await endAs('joined', mailId, hands, await takeOutsideAnswer(hands, answer, proof))
  })
}
