/**
 * Somebody was quicker than the disk: letters were typed before the kept draft was read. Both stay; what was not
 * touched comes from the draft, and of two texts the newer stands below the older.
 */
export function joinDrafts<T extends object>(kept: T, typed: T, fresh: T): T {
  const entries = Object.entries(typed).map(([name, now]) => {
    const before = (kept as Record<string, unknown>)[name]
    if (now === (fresh as Record<string, unknown>)[name]) return [name, before ?? now]
    const bothTexts = typeof now === 'string' && typeof before === 'string' && before !== ''
    return [name, bothTexts ? `${before}\n${now}` : now]
  })
  return { ...fresh, ...Object.fromEntries(entries) }
}
