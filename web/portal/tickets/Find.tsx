import { addresses, type Reader } from '#contract/pages.ts'
import { longestQuestion } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'

/** Asks the list for words or a number; its answer has an address, so it can be kept and gone back to. */
export function Find({ reader, q = '', show = 'all' }: { reader: Reader; q?: string; show?: string }) {
  const { list } = say(reader)
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers we serve
    <form role="search" method="get" action={addresses.ticketList} className="find">
      <TextInput
        id="find"
        name="q"
        type="search"
        label={list.find}
        help={list.findHelp}
        value={q}
        maxLength={longestQuestion}
        autoComplete="off"
      />
      {show !== 'all' && <input type="hidden" name="show" value={show} />}
      <Button type="submit">{list.submit}</Button>
    </form>
  )
}
