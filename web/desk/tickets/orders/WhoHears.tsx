import type { MergeChoice } from '#contract/tickets.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'

type Props = {
  ticket: Ticket
  into: MergeChoice
  inform: boolean
  onInform: (inform: boolean) => void
  tell: boolean
  onTell: (tell: boolean) => void
}

/** To whom answers go from now on, who might be kept informed, and who is told of the merge: nobody reads more unasked. */
export function WhoHears({ ticket, into, inform, onInform, tell, onTell }: Props) {
  const { merging: words } = useWords().desk
  const { name } = ticket.contact
  const names = (some: MergeChoice['mayInform']) => some.map((one) => one.name).join(', ')
  return (
    <>
      {!into.sameContact && (
        <Banner tone="warn" title={words.contacts({ one: name, other: into.contact.name })}>
          <p>{words.told({ name })}</p>
        </Banner>
      )}
      {into.mayInform.length > 0 && (
        <div>
          <Checkbox label={words.inform({ names: names(into.mayInform) })} checked={inform} onChange={onInform} />
          {!inform && <p className="meta">{words.notInformed}</p>}
        </div>
      )}
      {into.mayNotRead.length > 0 && <p className="meta">{words.mayNotRead({ names: names(into.mayNotRead) })}</p>}
      {into.sameContact && <Checkbox label={words.tell({ name })} checked={tell} onChange={onTell} />}
    </>
  )
}
