/** A process that looks once into a mailbox, to be killed in the middle of it, or to kill itself around a storing. */
import { createLog } from '#platform/log.ts'
import { createWorld } from '../../../server/app/world.ts'
import { asItIs } from '../../../server/channels/mail/mailboxes/watch.ts'
import { ours } from './fetchers.ts'

const { connection, data, mailboxId, when, nth } = JSON.parse(process.argv[2]!)
const config = { data, publicUrl: 'http://localhost:3000', mailFrom: 'x@y.example', smtpUrl: undefined }
const { world } = createWorld({ connection, config, log: createLog({ logLevel: 'silent' }) })
let stored = 0
const end = () => process.kill(process.pid, 'SIGKILL')

await ours(world, mailboxId, {
  ...asItIs,
  async mail(theWorld, mail) {
    stored += 1
    if (stored === nth && when === 'before') end()
    await asItIs.mail(theWorld, mail)
    if (stored === nth && when === 'after') end()
  },
})
process.exit(0)
