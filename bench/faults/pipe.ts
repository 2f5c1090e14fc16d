import { throughThePipe } from '../../test/trouble/mail-faults/pipe.ts'
import { sumOf, tableOf } from '../../test/trouble/mail-faults/toll.ts'
import { markdown } from '../measure/table.ts'
import { faultGround } from './ground.ts'

/** Mails through `otklik mail-in` under every fault, and with which codes it ended. */
export async function run(count: number): Promise<boolean> {
  const ground = await faultGround(0)
  const { host, user, database } = ground.connection
  const env = { OTKLIK_DATA: ground.data, DATABASE_URL: `postgresql://${user}@/${database}?host=${host}` }
  const { tolls, codes } = await throughThePipe({ world: ground.world, pool: ground.pool, env }, count)
  console.log(`\nThrough the pipe\n\n${tableOf(tolls)}`)
  console.log(
    `\n${markdown(
      ['struck by: exit code', 'times'],
      Object.entries(codes)
        .sort()
        .map(([told, n]) => [told, String(n)]),
    )}`,
  )
  await ground.close()
  return sumOf(tolls, 'lost') === 0 && sumOf(tolls, 'doubled') === 0
}
