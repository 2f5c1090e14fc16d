import { counted } from '../counted.ts'
import { clientSide } from './mail/client-side.ts'
import { forwarded } from './mail/forwarded.ts'
import { machines } from './mail/machines.ts'
import { mailLies } from './mail/mail-lies.ts'
import { merged } from './mail/merged.ts'
import { passwordAlarms } from './mail/password-alarms.ts'
import { secretLetters } from './mail/secret-letters.ts'
import { unproven } from './mail/unproven.ts'

/** Sentences of the mail. They can be read once while frightened: what, who, when, what next. */
export const mail = {
  /** The same for all letters of a ticket, so that mail programs keep them together. */
  ticketSubject: ({ number, subject }: { number: number; subject: string }) => `[#${number}] ${subject}`,
  time: ({ time, zone }: { time: string; zone: string }) => `${time} (${zone})`,
  personAndLine: ({ person, line }: { person: string; line: string }) => `${person}, ${line}`,
  withWhom: ({ who }: { who: string }) => `It is with ${who}.`,
  next: ({ time }: { time: string }) => `Next update by ${time}, even if there is no news.`,
  files: 'Files, on the ticket page',
  openTicket: 'Open the ticket',
  aboutTicket: ({ company, number, contract }: { company: string; number: number; contract: string }) =>
    `${company} · ticket #${number} · contract ${contract}`,
  answerThere: 'Please answer on the ticket page: a reply to this e-mail does not reach the ticket.',
  answerHere: 'Reply to this e-mail or write on the ticket page: both reach the ticket.',

  forwarded,
  receipt: {
    heading: ({ number }: { number: number }) => `Ticket #${number} received`,
    subject: ({ subject }: { subject: string }) => `We have recorded it as “${subject}”.`,
    closed: ({ time }: { time: string }) =>
      `We are closed now and open again on ${time}. Your ticket keeps its place in the queue.`,
    answerBy: ({ time }: { time: string }) => `We will answer by ${time}.`,
    add: 'You can add details on the ticket page. It does not change your place in the queue.',
  },
  begun: {
    heading: ({ number }: { number: number }) => `We opened ticket #${number} for you`,
  },
  reply: {
    heading: ({ number }: { number: number }) => `An answer in ticket #${number}`,
    yourMove: 'It is your move now: we are waiting for your answer.',
  },
  handOver: {
    heading: ({ number }: { number: number }) => `Ticket #${number} was handed over`,
    why: 'Why',
    nowWith: ({ who }: { who: string }) => `It is now with ${who}. You do not need to explain it again.`,
  },
  waiting: {
    headings: {
      waiting_for_client: ({ number }: { number: number }) => `Ticket #${number}: we need something from you`,
      waiting_for_third_party: ({ number }: { number: number }) => `Ticket #${number}: waiting for a third party`,
      planned: ({ number }: { number: number }) => `Ticket #${number}: work is scheduled`,
    },
    titles: {
      waiting_for_client: 'What we need from you',
      waiting_for_third_party: 'Who and what we are waiting for',
      planned: 'What is scheduled',
    },
    answer: 'Answer on the ticket page',
  },
  nextContact: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: a new time for our update`,
    why: 'Why',
    moved: ({ was }: { was: string }) => `Earlier we promised an update by ${was}.`,
    missed: ({ was }: { was: string }) => `We promised an update by ${was} and missed it.`,
  },
  solution: {
    heading: ({ number }: { number: number }) => `Ticket #${number} is solved, please check`,
    happened: 'What was wrong',
    done: 'What we did',
    advice: 'To avoid it',
    check:
      'Is it working? Tell us on the ticket page, no sign-in needed. If not, one click there reopens it, and you do not need to explain it again.',
    answer: 'Check and answer',
  },
  missed: {
    heading: ({ number }: { number: number }) => `Ticket #${number}: we did not write in time`,
    said: ({ was }: { was: string }) =>
      `We said you would hear from us by ${was}. We did not keep that promise, and it is our fault.`,
    stillOnIt: 'The ticket is not lost: we are still on it.',
    waiting: 'The ticket is not lost. We are still waiting for your answer to go on.',
    leadKnows: 'The team lead has been told.',
  },
  missedStaff: {
    heading: ({ number }: { number: number }) => `Promise missed on ticket #${number}`,
    said: ({ was }: { was: string }) => `The client was promised an update by ${was}, and nobody wrote.`,
    next: ({ time }: { time: string }) => `The desk has apologised and promised an update by ${time}.`,
    yours: 'The desk has already apologised once in this ticket and will not do it again: a person has to write now.',
    holder: ({ who }: { who: string }) => `It is with ${who}.`,
  },
  ...clientSide,
  secrets: secretLetters,
  merged,
  unproven,
  ...mailLies,
  ...machines,
  invitation: {
    subject: ({ company }: { company: string }) => `${company}: your access to support`,
    deskSubject: ({ company }: { company: string }) => `${company}: your access to the support desk`,
    heading: ({ name }: { name: string }) => `Hello, ${name}!`,
    what: 'You now have access to our support: your tickets, our answers and the times by which you will hear from us. Choose a password to sign in.',
    deskWhat: 'You now have access to our support desk. Choose a password to sign in.',
    choose: 'Choose a password',
    unexpected: 'If you were not expecting this letter, you do not need to do anything.',
  },
  reset: {
    subject: ({ company }: { company: string }) => `${company}: a new password`,
    heading: 'A new password',
    what: ({ email }: { email: string }) => `Somebody asked for a new password for ${email} at our support.`,
    deskWhat: ({ email }: { email: string }) => `Somebody asked for a new password for ${email} at our support desk.`,
    choose: 'Choose a new password',
    unexpected: 'If it was not you, you do not need to do anything: the password stays as it is.',
  },
  security: {
    subject: ({ company, heading }: { company: string; heading: string }) => `${company}: ${heading}`,
    kinds: {
      recovery_code_used: {
        heading: 'a recovery code was used',
        what: ({ time, left }: { time: string; left: number }) =>
          `On ${time} somebody signed in as you with a recovery code instead of the app. ${counted('en', left, { one: '# code is left', other: '# codes are left' })}.`,
        ifNot: 'If it was not you, choose a new password at once and tell us.',
      },
      codes_refused: {
        heading: 'wrong codes after your password',
        what: ({ time }: { time: string; left: number }) =>
          `On ${time} somebody entered your password and then five wrong codes. Nobody was let in.`,
        ifNot: 'If it was not you, somebody knows your password: choose a new one now.',
      },
      factor_replaced: {
        heading: 'a new second factor',
        what: ({ time }: { time: string; left: number }) =>
          `On ${time} another authenticator app replaced the previous one. The old recovery codes no longer work.`,
        ifNot: 'If it was not you, tell us at once.',
      },
      factor_dropped: {
        heading: 'the second factor is off',
        what: ({ time }: { time: string; left: number }) => `Since ${time} your password alone is enough to sign in.`,
        ifNot: 'If it was not you, choose a new password at once and tell us.',
      },
      ...passwordAlarms,
      factor_reset: {
        heading: 'your second factor was removed',
        what: ({ time }: { time: string; left: number }) =>
          `On ${time} administrators removed your second factor, and you were signed out everywhere. You will set up a new one at your next sign-in.`,
        ifNot: 'If you did not ask for it, tell an administrator at once.',
      },
    },
    open: 'Open the settings',
    never: 'We never ask for your password or for a code.',
  },
  webhookPaused: {
    subject: ({ company }: { company: string }) => `${company}: a webhook was paused`,
    heading: 'A webhook was paused',
    what: ({ url }: { url: string }) =>
      `For three days nothing could be delivered to ${url}, so the desk stopped trying.`,
    next: 'What was waiting is kept. See the log for what went wrong, fix the receiver and resume the webhook.',
    open: 'Open the log',
  },
  linkHolds: ({ time }: { time: string }) => `The link works once and until ${time}.`,
  doNotForward: 'It lets in anyone who has it: please do not pass it on.',
  trial: {
    subject: ({ company }: { company: string }) => `${company}: a test letter from the desk`,
    heading: 'Your desk can send mail',
    what: ({ server }: { server: string }) => `This letter went out through ${server}. Nothing needs to be done.`,
  },
}
