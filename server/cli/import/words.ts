import { duration } from '../progress.ts'
import type { Asked, Outcome } from './import-tickets.ts'
import { bySize, type Placement } from './placement.ts'
import type { Survey } from './survey.ts'

type Words = {
  survey(file: string, found: Survey): string
  andMore(groups: number, tickets: number): string
  noGroup: string
  progress(of: { done: number; all: number; rate: number; left: number }): string
  line(number: number, words: string): string
  moreRefused(count: number, reported: boolean): string
  done(asked: Asked, outcome: Outcome, seconds: number): string
}

const rateOf = ({ filed }: Outcome, seconds: number) => Math.round(filed / Math.max(seconds, 0.001))

export const words: Record<'en' | 'ru', Words> = {
  en: {
    survey: (file, { wishes, callers, groups, refused }) =>
      `${file}: ${wishes} tickets of ${callers} callers in ${groups.size} groups, ${refused} cannot be filed.`,
    andMore: (groups, tickets) => `${groups} more (${tickets})`,
    noGroup: '(no group)',
    progress: ({ done, all, rate, left }) => `${done} of ${all}  ${rate}/s  ${duration(left)} left`,
    line: (number, reason) => `  line ${number}: ${reason}`,
    moreRefused: (count, reported) =>
      `  … and ${count} more${reported ? ', all of them in the report' : '; --report FILE lists them all'}.`,
    done: (asked, outcome, seconds) =>
      asked.dryRun
        ? `Nothing was changed. It would file ${outcome.filed} tickets and add ${outcome.contactsAdded} contacts${outcome.accountOpened ? ` and open the account ${asked.contractNumber}` : ''}; ${outcome.alreadyHere} are here already, ${outcome.refused} are refused.`
        : `${outcome.stopped ? 'Stopped. Run it again to go on.\n' : ''}Filed ${outcome.filed} in ${duration(seconds)} (${rateOf(outcome, seconds)}/s); already here ${outcome.alreadyHere}, refused ${outcome.refused}, contacts added ${outcome.contactsAdded}${outcome.accountOpened ? `, account ${asked.contractNumber} opened` : ''}.`,
  },
  ru: {
    survey: (file, { wishes, callers, groups, refused }) =>
      `${file}: заявок ${wishes}, обратившихся ${callers}, групп ${groups.size}; нельзя завести: ${refused}.`,
    andMore: (groups, tickets) => `ещё групп: ${groups} (${tickets})`,
    noGroup: '(без группы)',
    progress: ({ done, all, rate, left }) => `${done} из ${all}  ${rate}/с  осталось ${duration(left)}`,
    line: (number, reason) => `  строка ${number}: ${reason}`,
    moreRefused: (count, reported) =>
      `  … и ещё ${count}${reported ? ', все они в отчёте' : '; --report FILE перечислит все'}.`,
    done: (asked, outcome, seconds) =>
      asked.dryRun
        ? `Ничего не изменено. Было бы заведено заявок: ${outcome.filed}, контактных лиц: ${outcome.contactsAdded}${outcome.accountOpened ? `, открыта учётная запись ${asked.contractNumber}` : ''}; уже есть: ${outcome.alreadyHere}, отказано: ${outcome.refused}.`
        : `${outcome.stopped ? 'Остановлено. Запустите ещё раз, чтобы продолжить.\n' : ''}Заведено ${outcome.filed} за ${duration(seconds)} (${rateOf(outcome, seconds)}/с); уже есть ${outcome.alreadyHere}, отказано ${outcome.refused}, новых контактных лиц ${outcome.contactsAdded}${outcome.accountOpened ? `, открыта учётная запись ${asked.contractNumber}` : ''}.`,
  },
}

const namedGroups = 8

/** Line by line, the biggest groups first. */
export function placementInWords(placement: Placement, { groups }: Survey, { andMore, noGroup }: Words): string[] {
  const lines = [...new Set(placement.values())]
  return lines.map((line) => {
    const taken = bySize(groups).filter(([group]) => placement.get(group) === line)
    const named = taken.slice(0, namedGroups).map(([group, count]) => `${group || noGroup} (${count})`)
    const rest = taken.slice(namedGroups)
    const more = rest.length
      ? [
          andMore(
            rest.length,
            rest.reduce((sum, [, count]) => sum + count, 0),
          ),
        ]
      : []
    return `  ${line.name} <- ${[...named, ...more].join(', ')}`
  })
}
