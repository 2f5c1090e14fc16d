import type { Output, promises } from '#contract/index.ts'

export type Settings = Output<typeof promises.promiseSettings>
export type CalendarKept = Settings['calendars'][number]
export type TermsKept = Settings['terms'][number]

/** In a list to choose from there is no null. */
export const aroundTheClock = 'always'
