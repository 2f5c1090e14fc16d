import type { Tx } from '#platform/db.ts'
import { peopleOfLine, workingAdministrators } from '../../../staff/index.ts'

/** Who is asked to look at a storm: the leads of the line it blows at, else all leads, and where nobody leads, whoever keeps the desk. */
export async function whoLooks(tx: Tx, lineId: string | null): Promise<string[]> {
  const { leads } = await peopleOfLine(tx, lineId)
  return leads.length > 0 ? leads : (await workingAdministrators(tx)).map(({ id }) => id)
}
