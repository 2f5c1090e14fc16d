import { counted } from '../counted.ts'
import { account } from './portal/account.ts'
import { asked } from './portal/asked.ts'
import { authorship } from './portal/authorship.ts'
import { byMail } from './portal/by-mail.ts'
import { following } from './portal/following.ts'
import { known } from './portal/known.ts'
import { letters } from './portal/letters.ts'
import { merged } from './portal/merged.ts'
import { own } from './portal/own.ts'
import { security } from './portal/security.ts'
import { writing } from './portal/writing.ts'
import { wroteAbout } from './portal/wrote-about.ts'

/** Sentences of the portal: what, who, when, what next; to be read once while frightened. */
export const portal = {
  frame: {
    skip: 'Skip to the content',
    places: 'Main pages',
    tickets: 'My tickets',
    write: 'Write to us',
    desk: 'Back to the desk',
    settings: ({ name }: { name: string }) => `${name}: settings`,
    signOut: 'Sign out',
    language: 'Language',
    times: ({ zone }: { zone: string }) => `Times are shown in ${zone}.`,
    changeZone: 'Change',
    windowTitle: ({ page, company }: { page: string; company: string }) => `${page} · ${company}`,
    errorTitle: ({ page }: { page: string }) => `Error: ${page}`,
  },

  forms: {
    sending: 'Sending…',
    lookAgain: 'Please look at this again',
    fieldError: ({ field, error }: { field: string; error: string }) =>
      field.endsWith('?') ? `${field} ${error}` : `${field}: ${error}`,
  },

  files: {
    label: 'Files',
    help: ({ files, size, together }: { files: number; size: string; together: string }) =>
      `Screenshots and logs help most. Up to ${counted('en', files, { one: '# file', other: '# files' })}, ${size} each, ${together} together.`,
    drop: 'Drop files anywhere on this form, or paste a screenshot with Ctrl+V.',
    remove: 'Remove',
    tooBig: '{file} was not attached: it is over {max}. Everything else is kept. Compress it or send a link.',
    tooMany: '{file} was not attached: at most {max} files per message. Everything else is kept.',
    kept: ({ count }: { count: number }) =>
      `${counted('en', count, { one: '# file is already here and will be sent too.', other: '# files are already here and will be sent too.' })}`,
  },

  home: {
    title: 'Your tickets',
    open: 'Open now',
    nothingOpen: 'You have no open tickets right now.',
    all: 'All tickets',
    earlier: 'Earlier tickets',
    newest: 'Back to the newest',
    older: 'Show older ones',
    emptyTitle: 'No tickets yet',
    empty: 'When something breaks or a question comes up, write to us.',
    emptyNext: 'We will tell you right away who has it and when you will hear back.',
    readOnly: 'You can read the tickets of this account but not write. The account owner can allow it.',
    unread: 'New message',
    opened: ({ date }: { date: string }) => `opened ${date}`,
  },

  list: {
    title: 'All tickets',
    find: 'Find a ticket',
    findHelp: 'By words from the conversation or by number.',
    submit: 'Find',
    shown: 'Which tickets',
    shows: { all: 'All', open: 'Open', waiting: 'Waiting for you' },
    found: ({ q }: { q: string }) => `Tickets with “${q}”`,
    nothingFound: 'Nothing was found',
    nothingFoundHow: 'Try fewer words, or another word for it. Word forms do not matter.',
    nothing: {
      all: 'No tickets yet.',
      open: 'You have no open tickets right now.',
      waiting: 'Nothing is waiting for you.',
    },
    whole: 'Show all tickets',
    said: ({ author, date }: { author: string; date: string }) => `${author}, ${date}:`,
  },

  ticket: {
    number: ({ number }: { number: number }) => `#${number}`,
    windowTitle: ({ state, number, subject }: { state: string; number: number; subject: string }) =>
      `${state} · #${number} ${subject}`,
    /** A person and the line, or the line alone while nobody is named. */
    who: ({ name, line }: { name: string | null; line: string }) =>
      name ? `It is with ${name}, ${line}.` : `It is with the team: ${line}.`,
    whoShort: ({ name }: { name: string }) => `With ${name}`,
    next: ({ time }: { time: string }) => `Next update by\u00a0${time}`,
    nextAnyway: 'We will write even if there is no news.',
    passed: 'this time has passed',
    missed: ({ time }: { time: string }) => `We promised an update by\u00a0${time} and missed it`,
    missedShort: ({ time }: { time: string }) => `We promised an update by\u00a0${time} and missed it.`,
    missedNext: ({ who }: { who: string }) =>
      `This is our fault. The ticket is not lost. ${who} Ask right here: it does not change your place in the queue.`,
    moves: {
      nothing: 'Nothing is needed from you right now.',
      you: ({ what }: { what: string | null }) =>
        what ? `We need from you: ${what}` : 'We are waiting for your answer.',
      others: ({ what }: { what: string | null }) =>
        `${what ? `We are waiting for: ${what}` : 'We are waiting for a third party.'}`,
      planned: ({ what }: { what: string | null }) => (what ? `Scheduled: ${what}` : 'The work is scheduled.'),
      check: 'Please check and tell us below whether it works.',
      checkShort: 'Please check whether it works.',
      closed: 'The ticket is closed.',
    },
    steps: {
      label: 'How far we are',
      names: ['Received', 'Looking into it', 'With an engineer', 'Checking together', 'Solved'],
      states: { done: 'done', now: 'now', next: 'ahead' },
    },
    promises: {
      title: 'What we promised',
      byTime: ({ time }: { time: string }) => `By ${time}`,
      kept: ({ time }: { time: string }) => `kept, written at ${time}`,
      missed: ({ time }: { time: string | null }) => (time ? `missed, written at ${time}` : 'missed'),
      running: 'still ahead',
    },
    check: {
      title: 'Solved. Is it working?',
      titleClosed: 'Has it come back?',
      works: 'Yes, it works',
      worksNext: 'We will close the ticket.',
      broken: 'No, still broken',
      brokenAgain: 'Yes, it is broken again',
      brokenNext: 'We will reopen it. You do not need to explain everything again.',
    },
    done: {
      replied: 'Your message is in the ticket.',
      confirmed: 'Thank you for checking. The ticket is closed.',
      reopened:
        'The ticket is back with the same person, and the clock is running. If you can, add a line about what is still wrong.',
    },
    conversation: 'Conversation',
    you: ({ name }: { name: string }) => `${name} (you)`,
    entryName: ({ author, time }: { author: string; time: string }) => `${author}, ${time}`,
    events: {
      opened: 'The ticket was received.',
      handedOver: ({ to }: { to: string }) => `We handed the ticket on. It is now with: ${to}.`,
      assigned: ({ to }: { to: string | null }) =>
        to ? `The ticket is now with: ${to}.` : 'The ticket is back with the team.',
      waitingForYou: 'We are waiting for you.',
      waitingForOthers: 'We are waiting for a third party.',
      planned: 'The work is scheduled.',
      takenUp: 'We are working on it again.',
      reopened: 'The ticket was reopened.',
      confirmed: 'Confirmed: it works. The ticket is closed.',
      closed: 'Nobody objected for a week, so the ticket is closed. Write here to reopen it.',
      followed: ({ number }: { number: string }) => `Continued in ticket #${number}.`,
      missed: 'We did not write by the time we had promised. That is our fault.',
      nextBy: ({ time }: { time: string }) => `Next update by\u00a0${time}.`,
      reason: ({ reason }: { reason: string }) => `Why: ${reason}`,
    },
    solution: { happened: 'What was wrong', done: 'What we did', advice: 'To keep it from coming back' },
    reply: {
      title: 'Add a message',
      titleSolved: 'Still broken?',
      label: 'Your message',
      labelSolved: 'What is still wrong?',
      help: 'It does not change your place in the queue.',
      helpSolved: 'One line is enough: we will reopen the ticket, and you do not need to explain it again.',
      send: 'Send',
      sendSolved: 'Reopen the ticket',
      titleAnew: 'Write again',
      helpAnew: 'This ticket ended over a month ago: your message will open a new one linked to it.',
      sendAnew: 'Send as a new ticket',
      none: 'You cannot add a message here',
      another: 'Write a new ticket',
    },
    facts: {
      title: 'About this ticket',
      number: 'Number',
      account: 'Account',
      contract: 'Contract',
      service: 'Service',
      topic: 'Topic',
      opened: 'Opened',
      state: 'State',
    },
    print: 'Copy for printing',
    unproven: 'by the link in a letter, not signed in',
    goesOn: {
      from: ({ number }: { number: number }) => `Continues ticket #${number}`,
      in: ({ number }: { number: number }) => `Continued in ticket #${number}`,
    },
  },

  byLink: {
    title: ({ number }: { number: number }) => `Ticket #${number}`,
    addHelp: 'It does not change your place in the queue. We will see that it came by a link, without signing in.',
    moreTitle: 'The whole ticket',
    more: 'This link shows where the ticket stands and when we write next. To read the conversation and attach files, sign in.',
    signIn: 'Sign in and open it',
  },

  newTicket: {
    title: 'Write to us',
    service: 'What is it about?',
    otherService: 'Something else, or not sure',
    account: 'Account',
    accountHelp: 'Needed if the service is not in the list.',
    byService: 'The account of the chosen service',
    topic: 'Topic',
    otherTimes: ({ list }: { list: string }) => `These topics are answered by another time: ${list}.`,
    otherTime: ({ topic, time }: { topic: string; time: string }) => `${topic}\u00a0— by\u00a0${time}`,
    text: 'What happened?',
    textHelp: 'In your own words. It helps to know when it started, what you have tried and what the error says.',
    impact: 'How urgent is it?',
    replyBy: ({ time, zone }: { time: string; zone: string }) => `We will answer by\u00a0${time} (${zone})`,
    send: 'Send',
    first: ({ line }: { line: string }) => `First to read it: ${line}.`,
  },

  sent: {
    title: ({ number }: { number: number }) => `Received: #${number}`,
    replyBy: ({ time, zone }: { time: string; zone: string }) => `We will answer by\u00a0${time} (${zone})`,
    nextTitle: 'What happens next',
    next: 'Whoever takes the ticket will read what you wrote, look into it and answer here and by e-mail.',
    noNews: 'If there is no news by then, we will write to say so.',
    add: 'You can add to it at any time. It does not change your place in the queue.',
    open: 'Open the ticket',
    home: 'All my tickets',
  },

  print: {
    title: ({ number }: { number: number }) => `Copy of ticket #${number}`,
    how: 'To print it or keep it as a PDF, choose “Print” in your browser.',
    back: 'Back to the ticket',
    printed: 'Printed',
    printedBy: ({ name, local, utc }: { name: string; local: string; utc: string }) => `${name}, ${local} (${utc})`,
    provider: 'Provider',
    record: 'Record',
    entry: ({ seq }: { seq: number }) => `${seq}.`,
    sides: { client: 'client', staff: 'support', system: 'system' },
    from: ({ ip }: { ip: string }) => `from ${ip}`,
    files: 'Files',
    hash: ({ sha256 }: { sha256: string }) => `SHA-256 ${sha256}`,
    end: ({ count }: { count: number }) =>
      `End of the record: ${counted('en', count, { one: '# entry', other: '# entries' })}. What staff write to each other is not part of it.`,
  },

  signIn: {
    title: { portal: 'Sign in', desk: 'Sign in for staff' },
    lead: { portal: 'To write to support and see your tickets.', desk: 'For support staff.' },
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    signingIn: 'Signing in…',
    forgot: 'I forgot my password',
    otherDoor: { portal: 'I work here', desk: 'I am a client' },
    first: 'Here for the first time? Open the link in the invitation we sent you.',
    textKept: 'Your text is safe',
    textKeptHow:
      'The session had ended, so it was not sent. Copy it, sign in and paste it again. Files have to be attached again.',
    yourText: 'What you wrote',
  },

  reset: {
    title: 'A new password',
    lead: 'We will send a link to choose a new one. The old password works until then.',
    submit: 'Send the link',
    back: 'Back to signing in',
    backToSettings: 'Back to your settings',
    askedTitle: 'Check your mailbox',
    asked: 'If we know this address, a link is on its way. It is valid for one hour.',
    askedNothing: 'Nothing after ten minutes? Look in the spam folder, check the address and ask again.',
    again: 'Ask again',
  },

  passwordLink: {
    title: { invitation: 'Welcome. Choose a password', reset: 'Choose a new password' },
    lead: {
      invitation: 'After that you are signed in.',
      reset: 'After that you are signed in here and signed out everywhere else.',
    },
    submit: 'Save and sign in',
    saving: 'Saving…',
  },

  entryLink: {
    title: ({ name }: { name: string }) => `Sign in as ${name}`,
    lead: 'The link works once. Whoever is signed in here now will be signed out.',
    submit: 'Sign in',
    entering: 'Signing in…',
  },

  newPassword: {
    label: 'New password',
    help: 'At least 15 characters. Four or five words that do not belong together are easy to remember and hard to guess. Spaces and any letters are fine.',
    show: 'Show the password',
    hide: 'Hide the password',
  },

  setup: {
    title: 'Let’s get started',
    lead: 'One page, and the desk is ready. Lines, topics and hours are already filled in; you can change them later.',
    company: 'What is your company called?',
    companyHelp: 'Clients see it on every page and in every letter.',
    name: 'Your name',
    nameHelp: 'As clients will see it, for example on your answers.',
    email: 'Your e-mail',
    emailHelp: 'You will sign in with it.',
    language: 'Language',
    languageHelp: 'Yours. Each person can choose their own.',
    zone: 'Time zone of the desk',
    zoneHelp: 'Working hours are counted in it.',
    sample: 'To start with',
    samplePut: 'Put a sample request in the queue',
    samplePutHelp: 'Something to practise an answer on. No letters go out, and one click removes it.',
    submit: 'Open the desk',
    opening: 'Opening the desk…',
  },

  me: {
    title: 'Your settings',
    saved: 'Saved.',
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    language: 'Language',
    languageHelp: 'For these pages and the letters we send you.',
    zone: 'Time zone',
    zoneHelp: 'All times on pages and in letters are shown in it.',
    theme: 'Appearance',
    themes: { system: 'As on this device', light: 'Light', dark: 'Dark' },
    submit: 'Save',
    saving: 'Saving…',
  },

  security,
  byMail,
  account,
  ...writing,
  ...following,
  merged,
  authorship,
  wroteAbout,
  letters,
  known,
  asked,
  own,

  problem: {
    missing: 'Page not found',
    deadLink: 'This link has expired',
    newLink: 'Ask for a new link',
    forbidden: 'You do not have access to this',
    wait: 'Please wait a moment',
    broken: 'The server could not do this',
    refused: 'This was not done',
    home: 'Go to my tickets',
    desk: 'Go to the desk',
    signIn: 'Go to the sign-in page',
  },

  apiDocs: {
    title: 'The API',
    lead: 'Everything the desk does, for programs. A program does the same within the scopes of its token.',
    document: 'The same as OpenAPI 3.1',
    base: 'Every address begins with',
    start: 'How to begin',
    steps: {
      token:
        'An administrator makes a token on the desk under “API”. It is shown once. Send it as “Authorization: Bearer …”, without a cookie.',
      scope: 'A token does what its scopes name and its role allows, never more.',
      retry:
        'Orders take an Idempotency-Key, a UUID of yours. Sent again with the same key, an order is done once and answered alike.',
      pages: 'Lists come in pages. What an answer has in “next” is “after” of the next request; null ends the list.',
      refusals:
        'Every refusal has a code that stays and a sentence in the language of Accept-Language: what happened, what is safe, what to do.',
      limits:
        'A token may ask 600 times a minute. “RateLimit” says how much is left; after 429 wait as “Retry-After” says.',
    },
    contents: 'Contents',
    scope: 'Scope',
    anyScope: 'any token',
    noToken: 'no tokens: for people alone',
    who: 'Who',
    anyone: 'anybody',
    fields: 'What is sent',
    field: 'Name',
    kind: 'Kind',
    about: 'What it is',
    required: 'required',
    noFields: 'Nothing.',
    request: 'For example',
    answer: 'Answer',
    refusalsTitle: 'Refusals',
    code: 'Code',
    words: 'What is said',
  },
}
