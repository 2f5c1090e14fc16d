/** The doors of a story with a portal that shows all it is given, and nothing that stays behind. */
import { openDoors as open } from '../../server/app/doors.ts'
import type { Story } from '../cast.ts'
import { frontThatTellsAll, shortLive, withoutTrace } from '../matrix/examine.ts'

export type { Edge } from '#platform/http/edge.ts'

/** Orders are carried out and forgotten: every request meets the same desk. */
export const openDoors = ({ world, pool }: Story) => open(withoutTrace(world), pool, frontThatTellsAll, shortLive)

/** Orders stay. */
export const openRealDoors = ({ world, pool }: Story) => open(world, pool, frontThatTellsAll, shortLive)
