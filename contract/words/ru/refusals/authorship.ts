import type { Words } from '../../words.ts'

export const authorshipRefusals: Pick<Words['refusals'], 'not_asked_of_you' | 'nothing_to_confirm'> = {
  not_asked_of_you: () => 'Подтвердить письмо может только тот, от чьего имени оно пришло. Ничего не изменилось.',
  nothing_to_confirm: () => 'На этот вопрос уже ответили, спасибо. Больше ничего делать не нужно.',
}
