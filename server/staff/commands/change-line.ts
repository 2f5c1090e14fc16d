import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { lineChanged } from '../events.ts'
import { allLines, setLine } from '../store.ts'

export const changeLine = perform(
  staff.changeLine,
  async ({ lineId, nameRu, nameEn, restricted }, { tx, announce, refusal }) => {
    const others = (await allLines(tx)).filter(({ id }) => id !== lineId)
    if (others.some((line) => line.name_ru === nameRu || line.name_en === nameEn)) throw refusal('name_taken')
    if (!(await setLine(tx, lineId, { name_ru: nameRu, name_en: nameEn, restricted }))) throw refusal('line_not_found')
    await announce(lineChanged(systemStream, { lineId, restricted }, { nameRu, nameEn }))
    return {}
  },
)
