import type { Pages } from '#contract/pages.ts'
import { type Cast, today } from './cast.ts'
import { idOf } from './conversation.ts'

/** One that its reader's service has, and one that everybody has and whose word is late. */
export const broken = ({ say }: Cast): Pages['home']['incidents'] => [
  {
    incidentId: idOf(90),
    what: say('нет связи в зоне МСК-2', 'no network in the MSK-2 zone'),
    more: say('Консоль и резервные копии работают.', 'The console and the backups work.'),
    since: today('10:52'),
    nextWordBy: today('12:30'),
    late: false,
    standing: true,
    everyone: false,
    services: [{ id: idOf(31), name: 'vps-17' }],
    topicIds: [],
  },
  {
    incidentId: idOf(91),
    what: say('письма идут с задержкой', 'mail is late'),
    more: '',
    since: today('09:10'),
    nextWordBy: today('11:00'),
    late: true,
    standing: true,
    everyone: true,
    services: [],
    topicIds: [],
  },
]
