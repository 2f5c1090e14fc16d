import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { lineAdded } from '../events.ts'
import { addLineRow, allLines } from '../store.ts'

export const addLine = perform(
  staff.addLine,
  async ({ nameRu, nameEn, restricted }, { tx, now, announce, refusal }) => {
    const lines = await allLines(tx)
    if (lines.some((line) => line.name_ru === nameRu || line.name_en === nameEn)) throw refusal('name_taken')
    const id = newId(now)
    const position = Math.max(-1, ...lines.map((line) => line.position)) + 1
    await addLineRow(tx, { id, position, name_ru: nameRu, name_en: nameEn, restricted, expert: false })
    await announce(lineAdded(systemStream, { lineId: id, restricted }, { nameRu, nameEn }))
    return { lineId: id }
  },
)
