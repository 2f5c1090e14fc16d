import { Refused } from '#platform/refused.ts'

/** argon2id, 19 MiB, two passes (TRUST 3.4); the library works on a thread of its own. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
const atOnce = 2
/** A few seconds of work: who stands behind so many would have gone before their turn came. */
const mostWaiting = 200
const comeBackIn = 5

let running = 0
const waiting: (() => void)[] = []

/**
 * Two hashes at once on two processors: a flood of sign-ins waits here and not in everybody's way, and what is too much
 * to wait for is told so at once.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new Refused('too_many_attempts', { seconds: comeBackIn })
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** Loaded when somebody first signs in. */
const argon = () => import('@node-rs/argon2')

export const hashPassword = (password: string) =>
  inTurn(async () => (await argon()).hash(password.normalize('NFC'), cost))

let dummy: Promise<string> | null = null

/**
 * Takes the same time whether or not there is anything to compare with, so that nobody learns who has an account.
 * To be called in turn.
 */
export async function passwordFits(kept: string | null | undefined, password: string): Promise<boolean> {
  const { hash, verify } = await argon()
  dummy ??= hash('nobody has this password', cost)
  const fits = await verify(kept ?? (await dummy), password.normalize('NFC'))
  return fits && kept != null
}
