import { useEffect, useState } from 'react'
import { tickets } from '#contract/index.ts'
import type { AnswerOffered } from '#contract/tickets.ts'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import type { Choice, Picker } from './pickers.ts'

type AnswerChoice = Choice & { answer: AnswerOffered }
const pause = 120

/** Ready texts at "/" where a line begins. A path such as /var/log closes the list by its second stroke. */
export function answerPicker(number: number, label: string, onTake: (answer: AnswerOffered) => void): Picker {
  const picker: Picker<AnswerChoice> = {
    id: 'answers',
    label,
    find: (before) => {
      const found = /(?:^|\n)\/([^\n/]{0,60})$/.exec(before)
      return found ? { from: before.length - found[1]!.length - 1, query: found[1]! } : null
    },
    useChoices: (query) => useAnswers(number, query),
    take: ({ answer }) => {
      onTake(answer)
      return answer.text
    },
  }
  return picker as unknown as Picker
}

function useAnswers(number: number, query: string) {
  const { answers: words } = useWords().desk
  const q = useSettled(query.trim())
  const { data, isPending, isError, isPlaceholderData } = useScreen(
    tickets.ticketAnswers,
    { number, q },
    { keep: true },
  )
  const choices = (data?.answers ?? []).map(
    (answer): AnswerChoice => ({
      id: answer.answerId,
      label: answer.title,
      detail: [answer.foreign && words.foreign[answer.language], answer.text.replace(/\s+/g, ' ').slice(0, 160)]
        .filter(Boolean)
        .join(' · '),
      answer,
    }),
  )
  const stale = q !== query.trim() || isPending || isPlaceholderData
  if (isError) return { choices: [], state: words.pickFailed, stale: false }
  if (isPending) return { choices, state: words.pickAsking, stale }
  return { choices, state: choices.length === 0 ? words.pickNone : null, stale }
}

/** What was typed a moment ago: not every letter is worth a question. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
