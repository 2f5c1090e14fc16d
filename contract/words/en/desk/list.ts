import { counted } from '../../counted.ts'

/** Lists of tickets, and how near a promise is. */
export const list = {
  myTurnOrder: 'The next promise to break comes first',
  queueOrder: 'Ordered by the next promise',
  reasons: {
    client_complained: 'the client complained to the lead',
    client_wrote: 'the client wrote',
    promised: 'promised',
    handed_to_you: 'handed to you',
    new: 'new',
    waiting: 'waiting',
    time_is_near: 'the promise is near',
  },
  number: ({ n }: { n: number }) => `#${n}`,
  unread: 'unread',
  me: 'me',
  nobody: 'nobody',
  newRows: ({ n }: { n: number }) => counted('en', n, { one: '# new: show', other: '# new: show' }),
  tabs: { open: 'Open', unassigned: 'Unassigned', waiting: 'Waiting', resolved: 'Solved' },
  empty: 'Nobody is waiting for you',
  emptyNext: ({ time, n }: { time: string; n: number }) => `The next promise is ${time}, #${n}.`,
  emptyNothing: 'New tickets of your lines will appear here.',
  emptyQueue: {
    open: 'No open tickets on this line',
    unassigned: 'Every ticket of this line is assigned',
    waiting: 'Nothing here is waiting',
    resolved: 'No ticket of this line is waiting for confirmation',
  },
  emptyQueueWords: 'They will appear here.',
  noLine: 'This line does not exist or is not available to you',
  hintMove: 'up and down',
  hintOpen: 'open',
  hintAll: 'all keys',

  due: {
    none: 'no time set',
    until: ({ time }: { time: string }) => `by ${time}`,
    left: ({ minutes }: { minutes: number }) =>
      minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`,
    late: ({ minutes }: { minutes: number }) => `−${list.due.left({ minutes })}`,
    fullLeft: ({ time, left }: { time: string; left: string }) => `promised by ${time}, ${left}`,
    fullLate: ({ time, late }: { time: string; late: string }) => `promised by ${time}, ${late}`,
  },
}
