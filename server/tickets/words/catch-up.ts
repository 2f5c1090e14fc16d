import { asSystem, type World } from '#platform/command.ts'
import { areWordsMissing, indexBetween, missingBelow, nextEarlier, nowMissingBelow, orderIndexing } from './store.ts'

const ticketsAtOnce = 200

/**
 * Makes what was said before there was an index findable, the newest first: a few tickets a transaction, each with how
 * far it has come, so that a desk of any size goes on working meanwhile and whoever is stopped goes on where it was.
 */
export async function indexEarlierWords(world: World) {
  while (await asSystem(world, indexSome));
}

/** Whether there is more to do. */
async function indexSome({ tx }: { tx: Parameters<typeof missingBelow>[0] }): Promise<boolean> {
  const below = await missingBelow(tx)
  if (!below) return false
  const from = await nextEarlier(tx, below, ticketsAtOnce)
  if (from) await indexBetween(tx, from, below)
  await nowMissingBelow(tx, from)
  return from !== null
}

/** A desk that has just been updated begins by itself, as a job that whichever node is there goes on with. */
export async function beginIndexing({ db }: World) {
  if (await areWordsMissing(db)) await orderIndexing(db)
}
