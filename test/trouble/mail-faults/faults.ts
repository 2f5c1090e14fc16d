/**
 * Where a mail on its way in can be struck, and by what. The other side does those of the sender; the others are done to
 * the server at exactly that place.
 */
export const smtpFaults = {
  nothing: 'nothing',
  'the sender dies in the middle of the mail': 'sender',
  'the sender dies after the dot': 'sender',
  'the sender waits no longer': 'hangs',
  'the server is killed before it stores': 'before storing',
  'the server is killed before the commit': 'before the commit',
  'the server is killed after the commit': 'after the commit',
  'the server is killed before it answers': 'before the answer',
  'the server is killed before it reads': 'before reading',
  'the server is killed before the ticket is stored': 'before the ticket',
  'the server is killed after the ticket was stored': 'after the ticket',
  'the database hangs up before the commit': 'before the commit',
  'the database hangs up, and the word of the commit is lost': 'after the commit',
  'the database hangs up before the ticket is stored': 'before the ticket',
  'the disk is full': 'before the commit',
  'every process of the database is killed': 'before the commit',
} as const
export type SmtpFault = keyof typeof smtpFaults
export type Point = (typeof smtpFaults)[SmtpFault]

/** What the server is to do at a point; of its death it is not told. */
export type Order = 'go on' | 'hang' | 'hang up' | 'lose the word' | 'no room'

export const orderOf = (fault: SmtpFault): Order | 'die' | 'kill the database' => {
  if (fault === 'the disk is full') return 'no room'
  if (fault === 'the sender waits no longer') return 'hang'
  if (fault === 'every process of the database is killed') return 'kill the database'
  if (fault.endsWith('the word of the commit is lost')) return 'lose the word'
  return fault.startsWith('the database') ? 'hang up' : 'die'
}
