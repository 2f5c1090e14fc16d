/** A desk with something of everything in it: what the screens are looked at with. */
import type { Stage } from '../journeys/stage.ts'

export type Furnished = Stage & {
  /** A ticket with a word of each kind: names that are long, right-to-left and emoji among them. */
  full: { ticketId: string; number: number }
  solved: { ticketId: string; number: number }
  waiting: { ticketId: string; number: number }
  viewId: string
  bulkId: string
  answerId: string
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const ticketOf = (made: Record<string, unknown>) => made as { ticketId: string; number: number }

let made: Promise<Furnished> | undefined
export const furnished = (stage: Stage) => (made ??= furnish(stage))

async function furnish(stage: Stage): Promise<Furnished> {
  const { order, vps } = stage
  const open = async (who: 'oleg' | 'irina' | 'mallory', input: object) => ticketOf(await order(who, '/tickets', input))
  const files = [await sentIn(stage, `${'журнал-'.repeat(20)}dmesg.txt`, 'ata1: hard resetting link\n'.repeat(50))]
  const full = await open('oleg', {
    files,
    subject: `Не открывается сайт ${'оченьдлинноеимя'.repeat(6)}.example после обновления ядра 🙂 مرحبا`,
    text: `Сайт не открывается с 13:30.\n${'w'.repeat(180)}\nОшибка: connection refused.\n\nمرحبا بالعالم — שלום`,
    impact: 'down',
    serviceId: vps,
  })
  await order('anna', `/tickets/${full.ticketId}/notes`, { text: `Похоже на диск: ${'/dev/sda'.repeat(30)}` })
  await order('anna', `/tickets/${full.ticketId}/replies`, {
    text: 'Смотрим.\n\n1. Диск\n2. Сеть',
    nextContactBy: inAnHour(),
  })
  await order('oleg', `/tickets/${full.ticketId}/replies`, { text: 'Спасибо! 🙏 Ждём.' })
  const solved = await open('irina', { text: 'Не приходит почта\nПисьма не приходят со вчера.', impact: 'degraded' })
  await order('anna', `/tickets/${solved.ticketId}/resolution`, {
    happened: 'Ящик был полон.',
    done: 'Добавили место.',
    advice: 'Удаляйте старые письма.',
  })
  const waiting = await open('mallory', { text: 'Second IP address, please', impact: 'question' })
  await order('anna', `/tickets/${waiting.ticketId}/replies`, { text: 'Which network?', nextContactBy: inAnHour() })
  await order('anna', `/desk/drafts/${crypto.randomUUID()}`, {
    ticketId: waiting.ticketId,
    kind: 'note',
    value: { text: `Which network does it go to? ${'ask-the-second-line/'.repeat(8)} 🙂 مرحبا`, files: [] },
    base: 0,
    writer: 'a browser',
  })
  await order('maria', '/incidents', {
    whatRu: 'нет связи в зоне МСК-2',
    whatEn: 'no network in the MSK-2 zone',
    moreRu: `Консоль работает: ${'оченьдлинныйадрес'.repeat(8)}.example`,
    moreEn: 'The console works.',
    beganAt: new Date(Date.now() - 600_000).toISOString(),
    nextWordBy: inAnHour(),
    everyone: false,
    serviceKinds: [],
    serviceIds: [vps],
    topicIds: [],
  })
  await order('anna', `/tickets/${full.ticketId}/tags`, { add: ['диск', 'очень длинная метка '.repeat(2)], remove: [] })
  return { ...stage, full, solved, waiting, ...(await listsAndTexts(stage, full.ticketId)) }
}

/** A file of Oleg's, sent in before its message. */
async function sentIn({ url, people }: Stage, name: string, text: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([text]), name)
  const headers = { cookie: people.oleg.cookie }
  const answer = await fetch(`${url}/api/v1/files`, { method: 'POST', headers, body: form })
  return ((await answer.json()) as { id: string }).id
}

/** A view, an order for many with a refusal in it, a ready text. */
async function listsAndTexts({ order }: Stage, ticketId: string) {
  const name = `Ждут нас, ${'оченьдлинноеимя'.repeat(3)}`
  const columns = ['number', 'subject', 'client', 'line', 'agent', 'priority', 'status', 'next_contact', 'tags']
  const { viewId } = await order('anna', '/views', { name, conditions: {}, columns, order: 'newest', lineId: null })
  const { bulkId } = await order('anna', '/bulk', {
    chosen: { ticketIds: [ticketId, crypto.randomUUID()] },
    order: { what: 'note', text: 'Проверяем узел.' },
  })
  const { answerId } = await order('anna', '/answers', {
    shared: false,
    titleRu: 'Потери пакетов',
    titleEn: '',
    textRu: 'Пришлите вывод:\n\n```\nmtr -rwzbc 100 {{адрес сервера?}}\n```',
    textEn: '',
    keywords: 'сеть mtr',
    lineIds: [],
    topicIds: [],
    actions: { move: 'clients', nextInMinutes: 60, priority: null, lineId: null, reasonRu: '', reasonEn: '' },
    notAsItIs: true,
  })
  return { viewId, bulkId, answerId } as Pick<Furnished, 'viewId' | 'bulkId' | 'answerId'>
}

/** Everybody reads in this language from now on. */
export async function everybodyReads({ order }: Stage, language: 'ru' | 'en') {
  const zone = 'Europe/Moscow'
  for (const who of ['maria', 'anna', 'vera', 'pavel', 'irina', 'oleg', 'mallory'] as const)
    await order(who, '/me/preferences', { language, zone, theme: 'system' })
}
