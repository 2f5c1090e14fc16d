import { type Answer, type Field, type Judged, judge, type RawAnswers, saidIn } from '#contract/tickets.ts'
import type { Actor } from '#platform/command.ts'
import type { Upload } from '#platform/files/uploads.ts'
import { isId } from '#platform/ids.ts'
import { Malformed } from '#platform/refused.ts'
import type { GivenAnswer } from '../events.ts'

type Asked = { fields: readonly Field[]; sent: RawAnswers }
/** What answers may name: a service of the account, a file that came along. */
export type Named = { services: readonly { id: string; name: string }[]; uploads: readonly Upload[] }

/** Questions that the topic does not ask, or no longer: whoever answered them is shown those it asks now. */
export const answersStrayFrom = ({ fields, sent }: Asked) =>
  Object.entries(sent).some(([id, value]) => [value].flat().join('') !== '' && !fields.some((field) => field.id === id))

/** The services or files that what is asked was answered with: they must be looked up before anything is taken. */
export function namedIn({ fields, sent }: Asked, kind: 'service' | 'file', { zone }: Actor): string[] {
  const { visible, answers } = judge(fields, sent, { zone })
  return visible.filter((field) => field.kind === kind).flatMap(({ id }) => (answers[id] ?? []).filter(isId))
}

/**
 * What somebody answered, judged by the form and put beside its questions. What was answered before it came here (an
 * import), or was never asked (a letter), is taken as far as it goes: nobody is there to be asked again.
 */
export function takeAnswers(asked: Asked, actor: Actor, { services, uploads }: Named): GivenAnswer[] {
  const judged = judge(asked.fields, asked.sent, {
    zone: actor.zone,
    services: services.map(({ id }) => id),
    files: uploads.map(({ id }) => id),
  })
  if (judged.faults.length > 0 && actor.channel !== 'import' && actor.channel !== 'mail')
    throw refusedFor(judged, actor)
  return judged.visible.flatMap((field) => {
    const answer = judged.answers[field.id]
    return answer ? [given(field, answer, { services, uploads })] : []
  })
}

function refusedFor({ faults, visible }: Judged, { language }: Actor) {
  return new Malformed(
    faults.map(({ field, code }) => ({
      code: 'custom',
      path: ['answers', field],
      message: code,
      name: saidIn(language, visible.find(({ id }) => id === field)!.label),
    })),
  )
}

function given({ id, kind, label, options }: Field, answer: Answer, { services, uploads }: Named): GivenAnswer {
  const shown = (value: string) => {
    if (kind === 'service') return same(services.find((service) => service.id === value)!.name)
    if (kind === 'file') return same(uploads.find((upload) => upload.id === value)!.name)
    const option = options.find((one) => one.id === value)
    return option ? { ru: saidIn('ru', option.label), en: saidIn('en', option.label) } : same(value)
  }
  return {
    field: id,
    kind,
    label: { ru: saidIn('ru', label), en: saidIn('en', label) },
    values: answer.map((value) => ({ value, ...shown(value) })),
  }
}

const same = (text: string) => ({ ru: text, en: text })
