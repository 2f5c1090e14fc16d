import type { letters as en } from '../../en/portal/letters.ts'

/** Что стало с нашими письмами, для того, кому они написаны. */
export const letters: typeof en = {
  states: {
    sent: ({ address, time }) => `Письмо ушло на ${address}, ${time}`,
    arrived: ({ address, time }) => `Письмо дошло на ${address}, ${time}`,
    not_arrived: ({ address }) => `Письмо на ${address} доставить не удалось`,
  },
  unreachable: ({ address, since }) => `Наши письма на ${address} не доходят, начиная с ${since}`,
  nothingLost: 'Ничего не потеряно: все ответы есть здесь.',
  whatToDo:
    'Посмотрите, не переполнен ли ящик и не отклоняет ли он наши письма. Если у вас теперь другой адрес, напишите его в ответе или попросите добавить его в разделе «Договор».',
}
