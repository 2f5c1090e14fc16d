import { FactList } from '../../ui/FactList.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import type { Account } from './account.ts'

/** The terms of an account, as far as they are known. */
export function AccountFacts({ account }: { account: Account }) {
  const { common, desk } = useWords()
  const times = useTimes()
  const words = desk.cards.facts
  const { contractNumber, openedAt, language, zone } = account
  const facts = [
    { id: 'contract', term: words.contract, value: contractNumber },
    { id: 'since', term: words.since, value: times.day(openedAt) },
    { id: 'language', term: words.language, value: language ? common.languages[language] : words.asDesk },
    { id: 'zone', term: words.zone, value: zone ?? words.asDesk },
  ]
  return <FactList facts={facts} />
}
