import type { ReactNode } from 'react'
import type { Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { isolated } from '../shell/isolated.ts'
import { moments } from '../shell/moments.ts'
import { say } from '../shell/say.ts'

/** When the mail came, and what it was called where the page does not show it anyway. */
export type Asked = { at: string; subject: string | null }
/** The form around a button. */
export type AuthorAnswer = (said: 'mine' | 'not_mine', button: ReactNode) => ReactNode

/** Why we ask, and the two answers; each says what it does. Opening the page changes nothing. */
export function AuthorAnswers({ reader, asked, answer }: { reader: Reader; asked: Asked; answer: AuthorAnswer }) {
  const words = say(reader).authorship
  return (
    <>
      <p>
        {words.what({ time: moments(reader).full(asked.at) })}
        {asked.subject && <> {words.subject({ subject: isolated(asked.subject) })}</>}
      </p>
      <div className="answers">
        <div className="answer">
          {answer(
            'mine',
            <Button type="submit" tone="primary">
              {words.yes}
            </Button>,
          )}
          <p className="meta">{words.yesNext}</p>
        </div>
        <div className="answer">
          {answer('not_mine', <Button type="submit">{words.no}</Button>)}
          <p className="meta">{words.noNext}</p>
        </div>
      </div>
      <p className="meta">{words.until}</p>
    </>
  )
}
