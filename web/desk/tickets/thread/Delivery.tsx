import { type EntryLetter, hasFailed } from '#contract/mail/delivery.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'

/** How far the letters of a message have come, in few words: all is well, or it is said below, aloud. */
export function Delivery({ letters }: { letters: readonly EntryLetter[] }) {
  const { delivery } = useWords().desk.ticket
  const times = useTimes()
  const quiet = letters.filter((letter) => !hasFailed(letter))
  if (quiet.length === 0) return null
  const said = ({ state, at }: EntryLetter) => delivery.states[state]({ time: at ? times.brief(at) : '' })
  const one = quiet.every((letter) => said(letter) === said(quiet[0]!))
  return (
    <span title={quiet.map((letter) => `${letter.to} <${letter.address}>: ${said(letter)}`).join('\n')}>
      {one
        ? delivery.letters({ n: quiet.length, how: said(quiet[0]!) })
        : quiet.map((letter) => `${letter.to}: ${said(letter)}`).join(' · ')}
    </span>
  )
}
