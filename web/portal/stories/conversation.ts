import type { ClientEntry } from '#contract/tickets.ts'
import { type Cast, today } from './cast.ts'

const ids = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const idOf = ids

export function entry(seq: number, at: string, change: Partial<ClientEntry>): ClientEntry {
  return {
    seq,
    at: today(at),
    kind: 'message',
    side: 'staff',
    author: '',
    channel: 'desk',
    ip: null,
    unproven: false,
    text: null,
    solution: null,
    status: null,
    to: null,
    nextContactBy: null,
    files: [],
    ...change,
  }
}

const fromOleg = (cast: Cast) => ({ side: 'client', author: cast.oleg, channel: 'portal', ip: '91.200.3.4' }) as const

/** vps-17 lets nobody in: from the first word to the hand-over. */
export function conversation(cast: Cast): ClientEntry[] {
  const { say } = cast
  return [
    entry(1, '10:21', {
      ...fromOleg(cast),
      kind: 'opened',
      text: say(
        'После обновления не пускает по ssh, пишет connection refused.\nНачалось в 13:00. Пробовал через консоль — туда вход работает.\n\nЖурнал: https://vector.example/log/17',
        'After the update ssh lets nobody in, it says connection refused.\nIt began at 13:00. The console still works.\n\nThe log: https://vector.example/log/17',
      ),
      files: [
        { id: ids(11), name: 'dmesg.txt', size: 14_200, sha256: 'a3'.repeat(32), picture: false },
        {
          id: ids(12),
          name: say('снимок экрана.png', 'screenshot.png'),
          size: 1_240_000,
          sha256: '5c'.repeat(32),
          picture: true,
        },
      ],
    }),
    entry(2, '10:21', { kind: 'next_contact', side: 'system', channel: 'system', nextContactBy: today('11:10') }),
    entry(3, '10:40', {
      author: cast.anna,
      text: say(
        'Здравствуйте, Олег! Вижу, что сервер работает, а служба ssh не отвечает. Перезапустите её, пожалуйста, из консоли в панели и напишите, что она ответила.',
        'Hello Oleg! The server is up, the ssh service is not. Please restart it from the console in the panel and tell me what it says.',
      ),
      nextContactBy: today('11:30'),
    }),
    entry(4, '10:52', {
      ...fromOleg(cast),
      channel: 'mail',
      ip: null,
      mail: {
        proven: true,
        signedBy: 'vector.example',
        quote: say(
          '10:40, Анна П. пишет:\n> Перезапустите её, пожалуйста, из консоли в панели.',
          'At 10:40 Anna P. wrote:\n> Please restart it from the console in the panel.',
        ),
        signature: null,
      },
      text: say(
        'Перезапустил. Пишет: no hostkeys available — exiting.',
        'Done. It says: no hostkeys available — exiting.',
      ),
    }),
    entry(5, '10:59', {
      kind: 'handed_over',
      author: cast.anna,
      to: cast.vera,
      text: say(
        'нужен инженер, который восстановит ключи сервера',
        'an engineer has to restore the keys of the server',
      ),
      nextContactBy: today('11:30'),
    }),
  ]
}

export function solved(cast: Cast): ClientEntry[] {
  const { say } = cast
  return [
    ...conversation(cast),
    entry(6, '11:15', {
      kind: 'solution',
      author: cast.vera,
      solution: {
        happened: say(
          'Обновление системы удалило ключи, без которых ssh не запускается.',
          'The system update removed the keys that ssh needs to start.',
        ),
        done: say(
          'Создали ключи заново и запустили службу. Вход проверили.',
          'We made new keys, started the service and tried to sign in.',
        ),
        advice: say(
          'При первом входе сервер спросит о новом ключе: это ожидаемо. Перед обновлением делайте снимок сервера в панели.',
          'At the first sign-in you will be asked about a new key: that is expected. Take a snapshot in the panel before the next update.',
        ),
      },
    }),
  ]
}

export const confirmed = (cast: Cast): ClientEntry[] => [
  ...solved(cast),
  entry(7, '11:20', { ...fromOleg(cast), kind: 'confirmed' }),
]
