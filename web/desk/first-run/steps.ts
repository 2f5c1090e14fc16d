import type { firstRun, Output } from '#contract/index.ts'
import { addresses } from '../../wire/addresses.ts'
import type { DeskWords } from '../shell/words/load.ts'

type Found = Output<typeof firstRun.firstSteps>

export type Step = {
  id: 'answer' | 'mail' | 'colleagues' | 'remove'
  done: boolean
  title: string
  help: string
  /** Where it is done; the sample is removed from the step itself. */
  href: string | null
}

/** What there is to do, in the order in which one would; without a sample only what every desk needs. */
export function stepsOf({ sample, colleagues, mailGoesOut }: Found, words: DeskWords['desk']['firstRun']): Step[] {
  const triable = sample && (sample.answered || !sample.removed)
  const answer: Step[] = triable
    ? [
        {
          id: 'answer',
          done: sample.answered,
          title: words.answer({ n: sample.number }),
          help: words.answerHelp,
          href: addresses.ticket(sample.number),
        },
      ]
    : []
  const remove: Step[] = sample
    ? [{ id: 'remove', done: sample.removed, title: words.remove, help: words.removeHelp, href: null }]
    : []
  return [
    ...answer,
    { id: 'mail', done: mailGoesOut, title: words.mail, help: words.mailHelp, href: addresses.outgoingMail() },
    {
      id: 'colleagues',
      done: colleagues,
      title: words.colleagues,
      help: words.colleaguesHelp,
      href: addresses.people(),
    },
    ...remove,
  ]
}
