import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { addLineRow } from './store.ts'

/** The lines a provider begins with; the administrator renames them as wished. */
const usual = [
  { key: 'zero', name_ru: 'Нулевая линия', name_en: 'Line zero', restricted: false, expert: false },
  { key: 'first', name_ru: 'Первая линия', name_en: 'First line', restricted: false, expert: false },
  { key: 'second', name_ru: 'Вторая линия', name_en: 'Second line', restricted: false, expert: true },
  { key: 'vip', name_ru: 'VIP', name_en: 'VIP', restricted: true, expert: true },
] as const

export async function drawUsualLines(tx: Tx, now: Date) {
  const ids = {} as Record<(typeof usual)[number]['key'], string>
  for (const [position, { key, ...line }] of usual.entries()) {
    ids[key] = newId(now)
    await addLineRow(tx, { id: ids[key], position, ...line })
  }
  return ids
}
