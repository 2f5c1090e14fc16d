import { useState } from 'react'
import { tokens } from '#contract/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { now } from '../shell/clock.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { ClientSide } from './ClientSide.tsx'
import { OurSide } from './OurSide.tsx'
import { PickScopes } from './PickScopes.tsx'
import type { Offers } from './token.ts'
import { type Acts, type Missing, missingIn, type Wish, wishForNobody } from './wish.ts'

const terms = ['30', '90', '365', 'never'] as const
type Term = (typeof terms)[number]
const day = 24 * 3_600_000

type Props = { offers: Offers; onClose: () => void; onMade: (token: string | null) => void }

/** Who the program is, in whose name it acts, what it may touch, and until when. */
export function MakeToken({ offers, onClose, onMade }: Props) {
  const t = useWords()
  const words = t.desk.api.tokens
  const [wish, setWish] = useState<Wish>(wishForNobody)
  const [term, setTerm] = useState<Term>('365')
  const order = useOrder(tokens.createToken, ({ token }) => onMade(token))
  const change = (part: Partial<Wish>) => setWish((held) => ({ ...held, ...part }))
  const missing: Record<Missing, string> = {
    name: words.nameFirst,
    roles: words.roleFirst,
    contact: words.contactFirst,
    scopes: words.scopeFirst,
  }
  const lacks = missingIn(wish)
  const make = (acts: Acts) => {
    const expiresAt = term === 'never' ? null : new Date(now() + Number(term) * day).toISOString()
    void order.give({ name: wish.name, scopes: wish.scopes, acts, expiresAt })
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.make}
      size="wide"
      act={words.makeAct}
      onAct={() => make(wish.acts as Acts)}
      pending={order.pending}
      reason={lacks && missing[lacks]}
      fault={formFault(order.error, t, ['name'])}
    >
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={wish.name}
        onChange={(name) => change({ name })}
        autoComplete="off"
        autoFocus
        error={fieldFault(order.error, 'name')}
      />
      <RadioGroup
        label={words.actsAs}
        options={(['staff', 'client'] as const).map((id) => ({
          id,
          label: words.sides[id],
          help: words.sidesHelp[id],
        }))}
        value={wish.acts.as}
        onChange={(as) =>
          change({ acts: as === 'client' ? { as, accountId: null, contactId: null } : wishForNobody.acts })
        }
      />
      {wish.acts.as === 'staff' ? (
        <OurSide lines={offers.lines} acts={wish.acts} onChange={(acts) => change({ acts })} />
      ) : (
        <ClientSide acts={wish.acts} onChange={(acts) => change({ acts })} />
      )}
      <PickScopes offered={offers.scopes} value={wish.scopes} onChange={(scopes) => change({ scopes })} />
      <Select
        label={words.expires}
        placeholder={words.terms['365']}
        options={terms.map((id) => ({ id, label: words.terms[id] }))}
        value={term}
        onChange={(chosen) => setTerm(chosen as Term)}
      />
    </FormDialog>
  )
}
