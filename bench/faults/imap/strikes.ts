/** What strikes, and at which step. */
import type { Socket } from 'node:net'

export const steps = ['AUTHENTICATE', 'LIST', 'SELECT', 'UID FETCH', 'UID FETCH BODY', 'UID STORE', 'LOGOUT'] as const
type Step = (typeof steps)[number] | 'store'

export type Strike = {
  name: string
  at: Step
  /** At the how-many-th command of this kind. */
  nth: number
  /** Of the connection: what is done in place of the answer. Absent for those that strike us and not the line. */
  line?: (socket: Socket, answer: () => void, tag: string) => void
  /** Of ourselves: how we end around the storing of a mail, or when the server has heard the command. */
  us?: 'dies before' | 'dies after' | 'killed' | 'loses the database'
}

const ways: Record<string, NonNullable<Strike['line']>> = {
  'cut before the answer': (socket) => socket.destroy(),
  'cut after the answer': (socket, answer) => {
    answer()
    setImmediate(() => socket.destroy())
  },
  goodbye: (socket) => socket.end('* BYE too many of you\r\n'),
  garbage: (socket) => socket.end('* 1 FETCH )((( {99\r\n\x00\xff\r\n'),
  no: (socket, _answer, tag) => socket.write(`${tag} NO not now\r\n`),
  half: (socket) => socket.end('* 1 FETCH (UID 1 RFC822.SIZE 100 BODY[]<0> {5000}\r\nFrom: '),
}

const onTheLine: Strike[] = steps.flatMap((at) =>
  Object.entries(ways).flatMap(([how, line]) =>
    [1, 2].map((nth) => ({ name: `${how} at ${at} ${nth}`, at, nth, line }) satisfies Strike),
  ),
)
const inUs: Strike[] = [1, 2, 3].flatMap((nth) =>
  (['dies before', 'dies after', 'loses the database'] as const).map(
    (us) => ({ name: `${us} storing ${nth}`, at: 'store', nth, us }) satisfies Strike,
  ),
)
/** The whole process, by SIGKILL, when the server has heard the command and before it answers. */
const killed: Strike[] = (['SELECT', 'UID FETCH', 'UID FETCH BODY', 'UID STORE'] as const).flatMap((at) =>
  [1, 2].map((nth) => ({ name: `killed at ${at} ${nth}`, at, nth, us: 'killed' }) satisfies Strike),
)
const killedWhileStoring: Strike[] = [1, 2].flatMap((nth) =>
  (['before', 'after'] as const).map(
    (when) => ({ name: `killed ${when} storing ${nth}`, at: 'store', nth, us: 'killed' }) satisfies Strike,
  ),
)

export const strikes: readonly Strike[] = [...onTheLine, ...inUs, ...killed, ...killedWhileStoring]
