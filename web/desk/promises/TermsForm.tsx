import { useState } from 'react'
import { promises } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { CalendarKept, TermsKept } from './settings.ts'
import { TermsFields, termsFrom, typed } from './TermsFields.tsx'

type Props = { terms: TermsKept; calendars: CalendarKept[]; onClose: () => void }

/** How soon clients hear at one priority. */
export function TermsForm({ terms, calendars, onClose }: Props) {
  const { me, t } = useReader()
  const { keeping } = t.desk
  const [value, setValue] = useState(() => typed(terms, me.language))
  const order = useOrder(promises.changeTerms, () => {
    sayDone(keeping.saved)
    onClose()
  })
  const kept = termsFrom(value)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={keeping.terms.formTitle({ priority: t.common.priorities[terms.priority] })}
      act={keeping.save}
      onAct={() => kept && void order.give({ priority: terms.priority, ...kept })}
      pending={order.pending}
      reason={kept ? undefined : keeping.durationWrong}
      fault={formFault(order.error, t, [])}
    >
      <TermsFields value={value} onChange={setValue} calendars={calendars} />
    </FormDialog>
  )
}
