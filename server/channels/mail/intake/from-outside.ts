import { asSystem, type World } from '#platform/command.ts'
import { personById } from '../../../sign-in/index.ts'
import { type Outsider, takeOutsideAnswer } from '../../../tickets/index.ts'
import type { ToCarryOut } from './carry-out.ts'
import { endAs } from './end-as.ts'
import { keepFiles } from './files.ts'
import { saidIn } from './words.ts'

/**
 * Beside what staff wrote to them, for staff alone. Nobody outside is proven to be anybody: the address they were given
 * is all that speaks for them, and it opens nothing but this.
 */
export async function fromOutside(world: World, outsider: Outsider, { mailId, raw, read, judged }: ToCarryOut) {
  const { text, files } = saidIn(read, true)
  const owner = (await personById(world.db, outsider.writtenBy))!
  const answer = {
    ticketId: outsider.ticketId,
    from: { name: read.from[0]?.name ?? '', address: judged.address ?? outsider.address },
    text: text || read.subject.trim(),
    files: await keepFiles(world, owner, files, raw),
    ownerOfFiles: owner.id,
  }
  await asSystem(world, async (hands) => {
    const proof = { type: 'system', id: null, trust: judged.level, channel: 'mail' } as const
    await endAs('joined', mailId, hands, await takeOutsideAnswer(hands, answer, proof))
  })
}
