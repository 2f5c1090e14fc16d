import { counted } from '../../counted.ts'

/** What makes a promise: calendars, terms, topics. */
export const keeping = {
  title: 'Promises',
  lead: 'How soon clients hear from us. What has been promised already stays as it is.',
  change: 'Change',
  changeNamed: ({ name }: { name: string }) => `Change ${name}`,
  save: 'Save',
  saved: 'Saved.',
  add: 'Add',
  name: 'Name',
  aroundTheClock: 'around the clock',
  duration: ({ minutes }: { minutes: number }) =>
    minutes % 60 === 0
      ? counted('en', minutes / 60, { one: '# hour', other: '# hours' })
      : minutes < 60
        ? `${minutes}\u00a0min`
        : `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`,
  durationHelp: 'For example 15m, 4h or 1h 30m, in working time of the calendar.',
  durationWrong: 'Write a time like 15m, 4h or 1h 30m.',
  terms: {
    title: 'Terms by priority',
    formTitle: ({ priority }: { priority: string }) => `Terms: ${priority}`,
    priority: 'Priority',
    firstReply: 'First reply',
    update: 'Next update',
    calendar: 'Counted on',
    choose: 'Choose a calendar',
  },
  calendars: {
    title: 'Calendars',
    add: 'Add a calendar',
    added: 'Calendar added.',
    zone: 'Time zone',
    hours: 'Hours',
    hoursHelp: 'For example 09:00-13:00, 14:00-18:00. A night shift: 20:00-08:00. Empty: closed.',
    hoursWrong: ({ days }: { days: string }) => `Write the hours as 09:00-18:00: ${days}.`,
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    never: 'No hours on any day: it counts around the clock.',
    exceptions: 'Holidays and other dates',
    exceptionsHelp: 'One per line: 2026-12-31 is closed, 2026-12-30 09:00-15:00 has its own hours.',
    exceptionsWrong: ({ lines }: { lines: string }) => `These lines could not be read: ${lines}.`,
    holidays: ({ year }: { year: string }) => `Add Russian holidays of ${year}`,
    count: ({ n }: { n: number }) => counted('en', n, { one: '# other date', other: '# other dates' }),
    uses: ({ n }: { n: number }) => (n ? counted('en', n, { one: '# term', other: '# terms' }) : 'not used'),
    usedBy: 'Used by',
    preview: ({ filed, due, time }: { filed: string; due: string; time: string }) =>
      `A ticket filed ${filed} with ${time} for the first reply is promised it by ${due}.`,
    retire: 'Retire',
    retireNamed: ({ name }: { name: string }) => `Retire ${name}`,
    retired: 'Calendar retired.',
    inUse: 'Terms use it. Give them another calendar first.',
  },
  topics: {
    terms: 'Promises of this topic',
    own: 'Its own terms, whatever the priority',
    saveTerms: 'Save the terms',
    elsewhere: 'Topics and what they ask',
  },
}
