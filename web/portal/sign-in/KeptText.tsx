import type { Reader } from '#contract/pages.ts'
import { Notice } from '../shell/Notice.tsx'
import { say } from '../shell/say.ts'
import { TextBox } from '../shell/TextBox.tsx'

/** A message that came after its session had ended: no word of it is lost. */
export function KeptText({ reader }: { reader: Reader }) {
  const { signIn } = say(reader)
  const text = reader.attempt?.values.text
  if (typeof text !== 'string' || !text) return null
  return (
    <>
      <Notice tone="info" title={signIn.textKept}>
        <p>{signIn.textKeptHow}</p>
      </Notice>
      <TextBox id="kept" name="kept" label={signIn.yourText} value={text} rows={5} />
    </>
  )
}
