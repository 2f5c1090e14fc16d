/**
 * Two wrote the same thing at once, or PostgreSQL chose a victim: whoever lost tries again, a few times, and then sees
 * what the winner has stored. A doubled key is no race: its answer is kept.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 4; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!left || !isRace(error)) throw error
    }
  }
}

const isRace = (error: unknown) => {
  const { code } = error as { code?: string }
  return code === '40001' || code === '40P01' || (code === '23505' && !isDuplicate(error, 'idempotency_pkey'))
}

/** A unique rule of the database said no: another writer was first. */
export const isDuplicate = (error: unknown, constraint: string) => {
  const found = error as { code?: string; constraint?: string }
  return found?.code === '23505' && found.constraint === constraint
}
