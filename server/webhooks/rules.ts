/** Seconds to wait after each failure, from ten seconds to a day; after the last the delivery is given up. */
const waits = [10, 30, 2 * 60, 10 * 60, 30 * 60, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600]

/** When to try again after so many attempts; nothing when it was the last. */
export function nextTry(attempts: number, now: Date): Date | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait * 1000)
}

const patienceDays = 3

/** Whether a receiver has taken nothing for so long that somebody should look. */
export const hasFailedTooLong = (failingSince: Date, now: Date) =>
  now.getTime() - failingSince.getTime() >= patienceDays * 24 * 3_600_000

/** How long the secret before the present one signs beside it. */
export const bothSignUntil = (now: Date) => new Date(now.getTime() + 24 * 3_600_000)

export const isTaken = (status: number) => status >= 200 && status < 300

/** How far back the log goes. */
export const logDays = 30
