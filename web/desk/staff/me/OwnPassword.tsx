import { type FormEvent, useState } from 'react'
import { signIn } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { Refused } from '../../../wire/refused.ts'
import { fieldFault, formFault, wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

const nothing = { current: '', password: '', others: true, shown: false }
/** The field that a refusal speaks of. */
const fieldOf: Record<string, 'current' | 'password'> = {
  password_wrong: 'current',
  password_same: 'password',
  password_too_common: 'password',
}

/** The old password or, left empty, a code from the app: the window for it comes up by itself. */
export function OwnPassword() {
  const { me, t } = useReader()
  const words = t.desk.me.password
  const [typed, setTyped] = useState(nothing)
  const order = useOrder(signIn.changePassword, ({ ended }) => {
    setTyped(nothing)
    sayDone(words.changed({ n: ended }))
  })
  const at = order.error instanceof Refused ? fieldOf[order.error.code] : undefined
  const faultAt = (field: 'current' | 'password') =>
    at === field ? wordsOf(order.error!, t) : fieldFault(order.error, field)
  const wrong = at ? null : formFault(order.error, t, ['current', 'password'])
  const give = (event: FormEvent) => {
    event.preventDefault()
    const { current, password, others } = typed
    void order.give({ ...(current && { current }), password, others: others ? 'end' : 'stay' })
  }
  return (
    <Panel title={words.title}>
      <form noValidate onSubmit={give}>
        <Stack gap={16}>
          {/* For the browser's keeper of passwords: whose they are. */}
          <input type="email" autoComplete="username" value={me.email} readOnly hidden />
          <TextField
            label={words.current}
            help={words.currentHelp}
            type={typed.shown ? 'text' : 'password'}
            autoComplete="current-password"
            maxLength={128}
            spellCheck={false}
            value={typed.current}
            onChange={(current) => setTyped({ ...typed, current })}
            error={faultAt('current')}
          />
          <TextField
            label={words.fresh}
            help={words.freshHelp}
            type={typed.shown ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={128}
            spellCheck={false}
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
            error={faultAt('password')}
          />
          <Checkbox label={words.show} checked={typed.shown} onChange={(shown) => setTyped({ ...typed, shown })} />
          <Checkbox
            label={words.others}
            help={words.othersHelp}
            checked={typed.others}
            onChange={(others) => setTyped({ ...typed, others })}
          />
          {wrong && (
            <div role="alert">
              <Banner tone="warn">{wrong}</Banner>
            </div>
          )}
          <div className="button-row">
            <Button tone="primary" type="submit" pending={order.pending}>
              {words.act}
            </Button>
          </div>
          <p className="meta">{words.letter}</p>
        </Stack>
      </form>
    </Panel>
  )
}
