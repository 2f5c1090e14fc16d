import type { Language } from '#contract/text.ts'
import { inOwnWords } from '#contract/words/in-own-words.ts'
import type { OwnWords, TextPlace } from '#contract/words/own.ts'
import { begun } from '../compose/begun.ts'
import { complaint } from '../compose/complaint.ts'
import { handOver } from '../compose/hand-over.ts'
import { informed } from '../compose/informed.ts'
import { type Letter, sentence } from '../compose/letter.ts'
import { merged } from '../compose/merged.ts'
import { missed } from '../compose/missed.ts'
import { missedStaff } from '../compose/missed-staff.ts'
import { newLink } from '../compose/new-link.ts'
import { nextContact } from '../compose/next-contact.ts'
import { type Entry, invitation, reset } from '../compose/password-letter.ts'
import { receipt } from '../compose/receipt.ts'
import { reply } from '../compose/reply.ts'
import { solution } from '../compose/solution.ts'
import type { Scene } from '../compose/ticket-letter.ts'
import { waiting } from '../compose/waiting.ts'

type Setting = { language: Language; own: OwnWords; company: string; publicUrl: string; now: Date }

/** What invented people say in the preview; names stay as they are in either language. */
const said = {
  ru: {
    subject: 'Сайт не открывается',
    who: 'Анна Первая, Первая линия',
    by: 'Анна Первая',
    text: 'Здравствуйте, Олег!\n\nДиск заполнился, освобождаем место.',
    reason: 'Нужен инженер с доступом к серверу.',
    solution: { happened: 'Заполнился диск.', done: 'Перенесли журналы.', advice: 'Включите ротацию журналов.' },
    name: 'Олег Т.',
  },
  en: {
    subject: 'The site does not open',
    who: 'Anna Pervaya, First line',
    by: 'Anna Pervaya',
    text: 'Hello Oleg,\n\nthe disk was full; we are freeing space.',
    reason: 'An engineer with access to the server is needed.',
    solution: { happened: 'The disk was full.', done: 'We moved the logs.', advice: 'Switch log rotation on.' },
    name: 'Oleg T.',
  },
} as const

/** A letter of this kind to Oleg, as it would go out with these own words. */
export function sampleLetter(place: TextPlace, setting: Setting): Letter {
  const { language, own, company, publicUrl, now } = setting
  const words = said[language]
  const soon = new Date(now.getTime() + 3_600_000)
  const earlier = new Date(now.getTime() - 600_000).toISOString()
  const reader = { language, zone: 'Europe/Moscow', own }
  const scene: Scene = {
    reader,
    now,
    company,
    number: 104233,
    subject: words.subject,
    contract: '77-1820',
    page: `${publicUrl}/t/104233`,
    who: words.who,
    by: words.by,
    nextContactBy: soon,
  }
  const told = <Meta, Words>(meta: Meta, content: Words) => ({ at: now, meta, words: content, scene })
  const entry: Entry = {
    reader,
    now,
    company,
    name: words.name,
    email: 'oleg@vector.example',
    door: 'portal',
    link: `${publicUrl}/link/`,
    until: soon,
  }
  const nextContactBy = soon.toISOString()
  const answerIn = (scene: Scene) =>
    reply({ ...told({ status: 'waiting_for_client', nextContactBy }, { text: words.text, files: [] }), scene })
  const answer = () => answerIn(scene)
  const make: Record<TextPlace, () => Letter> = {
    receipt: () => receipt(told({}, {})),
    every: answer,
    answerable: () => answerIn({ ...scene, answersByMail: true }),
    reply: answer,
    hand_over: () => handOver(told({ nextContactBy }, { reason: words.reason })),
    waiting: () => waiting(told({ for: 'waiting_for_client', nextContactBy }, { reason: words.reason })),
    next_contact: () => nextContact(told({ by: nextContactBy, was: earlier }, { reason: words.reason })),
    solution: () => solution(told({}, { ...words.solution, files: [] })),
    waiting_third: () => waiting(told({ for: 'waiting_for_third_party', nextContactBy }, { reason: words.reason })),
    planned: () => waiting(told({ for: 'planned', nextContactBy }, { reason: words.reason })),
    begun: () => begun(told({ nextContactBy }, { text: words.text, files: [] })),
    informed: () => informed(told({}, {})),
    merged: () => merged(told({ into: 104198 }, {})),
    new_link: () => newLink(told({}, {})),
    missed_staff: () => missedStaff(told({ promised: earlier, next: nextContactBy, again: false }, {})),
    missed_staff_again: () => missedStaff(told({ promised: earlier, next: null, again: true }, {})),
    complaint: () => complaint(told({ answerBy: soon }, {})),
    invitation_desk: () => invitation({ ...entry, door: 'desk' }),
    reset_desk: () => reset({ ...entry, door: 'desk' }),
    missed: () => missed(told({ promised: earlier, next: nextContactBy, waitsForClient: false }, {})),
    invitation: () => invitation(entry),
    reset: () => reset(entry),
    portal: () => portalPage(setting),
  }
  return make[place]()
}

/** The portal's sentences are read on the page that thanks for a ticket; here they stand under each other. */
function portalPage({ language, own, company }: Setting): Letter {
  const { sent } = inOwnWords(language, own).portal
  return {
    language,
    company,
    subject: sent.title({ number: 104233 }),
    heading: sent.title({ number: 104233 }),
    parts: [sent.next, sent.noNews, sent.add].map(sentence),
    footer: [company],
  }
}
