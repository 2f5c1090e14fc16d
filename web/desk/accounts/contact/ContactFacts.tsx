import { FactList } from '../../../ui/FactList.tsx'
import { useNow } from '../../shell/clock.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import type { ContactOfCard } from '../account.ts'

/** Who this is, and by which ways one may speak with them. */
export function ContactFacts({ contact }: { contact: ContactOfCard }) {
  const { common, desk } = useWords()
  const words = desk.cards.contact
  const times = useTimes()
  const now = useNow()
  const { email, language, zone, active, cameIn } = contact
  const facts = [
    { id: 'mail', term: words.mail, value: email },
    {
      id: 'state',
      term: desk.cards.facts.state,
      value: active ? (cameIn ? words.stateIn : words.stateInvited) : words.stateOut,
    },
    { id: 'language', term: words.language, value: common.languages[language] },
    {
      id: 'time',
      term: words.localTime,
      value: `${times.elsewhere(now, zone)} (${times.zoneName(now, zone)}, ${zone})`,
    },
    { id: 'channels', term: words.channels, value: useChannels(contact).join(' · ') },
  ]
  return <FactList facts={facts} />
}

function useChannels({ active, cameIn, rights }: ContactOfCard): string[] {
  const words = useWords().desk.cards.contact
  const called = rights.filter(({ mayCall, active }) => mayCall && active)
  return [
    words.byMail,
    ...(active && cameIn ? [words.byPortal] : []),
    ...(called.length > 0 ? called.map(({ accountName }) => words.byPhone({ account: accountName })) : [words.noCalls]),
  ]
}
