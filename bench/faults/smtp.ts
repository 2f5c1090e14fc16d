import { type SmtpFault, smtpFaults } from '../../test/trouble/mail-faults/faults.ts'
import { throughTheListener } from '../../test/trouble/mail-faults/smtp.ts'
import { sumOf, tableOf } from '../../test/trouble/mail-faults/toll.ts'
import { faultGround } from './ground.ts'

/** Bringing the database back takes its seconds, bringing the server back one: what dies less is struck more often. */
const deathOfTheDatabase = 'every process of the database is killed'
const others = (Object.keys(smtpFaults) as SmtpFault[]).filter((fault) => fault !== deathOfTheDatabase)
const cheap = others.filter((fault) => !fault.startsWith('the server is killed'))

/** Mails through the listener under every fault, then two servers that must be caught. */
export async function run(count: number): Promise<boolean> {
  const ground = await faultGround(count)
  const faults: SmtpFault[] = [...others, ...cheap, ...cheap, ...cheap, deathOfTheDatabase]
  const tolls = await throughTheListener(ground, faults, count)
  console.log(`\nThrough the listener\n\n${tableOf(tolls)}`)
  const early = await throughTheListener(ground, ['the server is killed before the commit'], 10, 'early')
  console.log(`\nBy a server that answers before it stores: it must lose\n\n${tableOf(early)}`)
  const forgetful = await throughTheListener(ground, ['the server is killed before it answers'], 10, 'forgetful')
  console.log(`\nBy a server that knows no mail again: it must double\n\n${tableOf(forgetful)}`)
  await ground.close()
  const unharmed = sumOf(tolls, 'lost') === 0 && sumOf(tolls, 'doubled') === 0
  return unharmed && sumOf(early, 'lost') > 0 && sumOf(forgetful, 'doubled') > 0
}
