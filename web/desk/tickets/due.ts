/** How near the time is by which a client hears next. */
export type Due = { tone: 'far' | 'near' | 'soon' | 'late' | 'none'; minutes: number; shown: 'at' | 'left' | 'nothing' }

const minute = 60_000

/** Amber from a quarter of an hour on, red once broken; in figures below two hours, by the clock above. */
export function dueOf(at: string | null, now: number): Due {
  if (at === null) return { tone: 'none', minutes: 0, shown: 'nothing' }
  const left = Date.parse(at) - now
  if (left < 0) return { tone: 'late', minutes: Math.max(1, Math.floor(-left / minute)), shown: 'left' }
  const minutes = Math.ceil(left / minute)
  return { tone: toneOf(minutes), minutes, shown: minutes < 120 ? 'left' : 'at' }
}

function toneOf(minutes: number) {
  if (minutes <= 15) return 'soon'
  return minutes <= 60 ? 'near' : 'far'
}
