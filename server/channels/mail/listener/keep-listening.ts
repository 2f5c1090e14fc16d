import { hostname } from 'node:os'
import type { World } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { keepMail } from '../intake/keep.ts'
import { type Certificate, type CertificateFiles, chosenCertificate } from './certificate/choose.ts'
import { type Listener, openListener } from './open.ts'
import { dropState, keepState, listenerRow } from './store.ts'
import type { ListenerRow } from './tables.ts'

/** How often a process says that it listens, tries a port again that was taken, and reads its certificate anew. */
const everySeconds = 20
export const silentAfterSeconds = 70

/** Listens as the desk is set to, on this machine: from now on, differently when it is set differently, until stopped. */
export function keepListening(world: World, files: CertificateFiles | null) {
  const { db, clock, log, settings } = world
  const id = newId(clock())
  const name = new URL(settings.publicUrl).hostname
  let open: { set: ListenerRow; listener: Listener; certificate: Certificate } | null = null
  let stopped = false

  const follow = async (set: ListenerRow | undefined) => {
    if (open && (stopped || !set?.active || !isSame(open.set, set))) {
      await open.listener.stop()
      open = null
    }
    if (stopped || !set?.active) return void (await dropState(db, id))
    const trouble = await opened(set).catch((error: Error) => error.message)
    const address = open ? `${open.listener.address.host}:${open.listener.address.port}` : null
    await keepState(db, {
      id,
      host: hostname(),
      pid: process.pid,
      address,
      trouble,
      certificate: open?.certificate.kind ?? (files ? 'files' : 'self_made'),
      certificate_until: open?.certificate.until ?? null,
      seen_at: clock(),
    })
  }

  const opened = async (set: ListenerRow): Promise<string | null> => {
    if (open) {
      if (files) await renew(open)
      return null
    }
    const certificate = await chosenCertificate(files, name, clock())
    const deliver = { clock, keep: (mail: Parameters<typeof keepMail>[1]) => keepMail(world, mail) }
    const listener = await openListener(set, certificate, { name, deliver, log })
    open = { set, listener, certificate }
    log.info(listener.address, 'listening for mail')
    return null
  }

  const renew = async (now: NonNullable<typeof open>) => {
    const certificate = await chosenCertificate(files, name, clock())
    if (certificate.cert === now.certificate.cert) return
    now.listener.renew(certificate)
    now.certificate = certificate
  }

  let last: Promise<void> = Promise.resolve()
  /** One after another: two that open the same port would be in each other's way. */
  const look = () => {
    last = last
      .then(async () => follow(await listenerRow(db)))
      .catch((error) => log.debug({ err: error }, 'the listener stays as it is'))
    return last
  }
  const timer = setInterval(look, everySeconds * 1000)
  timer.unref()
  void look()
  return {
    look,
    async stop() {
      clearInterval(timer)
      stopped = true
      await look()
      // Without a database nobody could say how it is set: it ends all the same.
      await open?.listener.stop()
    },
  }
}

const isSame = (a: ListenerRow, b: ListenerRow) => JSON.stringify(a) === JSON.stringify(b)
