import * as z from 'zod/mini'
import { clause } from './kit.ts'
import { id, oneLine, zone } from './text.ts'
import { impact, place, priority, urgency } from './tickets/terms.ts'
import { dayIsSound, hoursAreSound } from './working-time.ts'

const administrators = ['administrator'] as const
const interval = z.tuple([z.int().check(z.nonnegative()), z.int().check(z.positive(), z.maximum(20_160))])
type Interval = z.output<typeof interval>
const intervals = (sound: (hours: readonly Interval[]) => boolean) =>
  z.array(interval).check(z.maxLength(100), z.refine<Interval[]>(sound, { error: 'hours_overlap' }))

const exception = z.strictObject({ date: z.iso.date(), hours: intervals(dayIsSound) })
const calendarTerms = {
  name: oneLine(60),
  zone,
  /** Minutes of the week, Monday 00:00 is 0, sorted and apart; one may reach over midnight. None: around the clock. */
  hours: intervals(hoursAreSound),
  /** Dates with hours of their own, in minutes of that day; none of them: closed. */
  exceptions: z.array(exception).check(
    z.maxLength(500),
    z.refine<z.output<typeof exception>[]>((all) => new Set(all.map(({ date }) => date)).size === all.length, {
      error: 'date_twice',
    }),
  ),
}
const mostMinutes = 60 * 24 * 90
const minutes = z.int().check(z.positive(), z.maximum(mostMinutes))
const terms = z.strictObject({
  /** Null counts around the clock. */
  calendarId: z.nullable(id),
  firstReplyMinutes: minutes,
  updateMinutes: minutes,
})

export const addCalendar = clause('POST /calendars', {
  who: administrators,
  input: z.strictObject(calendarTerms),
  output: z.strictObject({ calendarId: id }),
  refusals: ['name_taken'],
})

/** What has been promised already stays as it is. */
export const changeCalendar = clause('POST /calendars/:calendarId', {
  who: administrators,
  input: z.strictObject({ calendarId: id, ...calendarTerms }),
  output: z.strictObject({}),
  refusals: ['calendar_not_found', 'name_taken'],
})

/** Not while terms are counted on it. */
export const retireCalendar = clause('POST /calendars/:calendarId/retirement', {
  who: administrators,
  input: z.strictObject({ calendarId: id }),
  output: z.strictObject({}),
  refusals: ['calendar_not_found', 'calendar_in_use'],
})

export const changeTerms = clause('POST /promise-terms/:priority', {
  who: administrators,
  input: z.strictObject({ priority, ...terms.shape }),
  output: z.strictObject({}),
  refusals: ['calendar_not_found'],
})

/** Terms of a topic's own, in place of those of the priority; null takes them away. */
export const changeTopicTerms = clause('POST /topics/:topicId/terms', {
  who: administrators,
  input: z.strictObject({ topicId: id, terms: z.nullable(terms) }),
  output: z.strictObject({}),
  refusals: ['topic_not_found', 'calendar_not_found'],
})

/** Calendars, terms and topics, as the administrator keeps them. */
export const promiseSettings = clause('GET /desk/promise-settings', {
  who: administrators,
  input: z.strictObject({}),
  output: z.strictObject({
    calendars: z.array(
      z.strictObject({
        id,
        name: z.string(),
        zone: z.string(),
        hours: z.array(interval),
        exceptions: z.array(exception),
        /** How many terms are counted on it. */
        uses: z.number(),
      }),
    ),
    terms: z.array(z.strictObject({ priority, ...terms.shape })),
    topics: z.array(
      z.strictObject({
        id,
        nameRu: z.string(),
        nameEn: z.string(),
        lineId: id,
        impact,
        urgency,
        active: z.boolean(),
        terms: z.nullable(terms),
      }),
    ),
    lines: z.array(place),
    zone: z.string(),
  }),
  refusals: [],
})
