import { addresses } from '../../wire/addresses.ts'
import { useWords } from '../shell/reader.tsx'
import css from './LetterText.module.css'

/** The letter as its reader's mail program draws it, in a frame that runs nothing and loads nothing. */
export function LetterFrame({ letterId }: { letterId: string }) {
  const { letters } = useWords().desk.admin
  return <iframe className={css.frame} sandbox="" src={addresses.letterFrame(letterId)} title={letters.asSent} />
}
