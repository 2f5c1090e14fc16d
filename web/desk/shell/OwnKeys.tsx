import { useState } from 'react'
import { signIn } from '#contract/index.ts'
import { type ChosenKeys, type KeyName, keyNames, keyOf, mayBePressed, pressFor, whoHas } from '#contract/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useStore } from '../../ui/store.ts'
import { printed } from './hints.ts'
import { keyPlaces } from './KeySheet.tsx'
import { keyboard } from './keyboard.ts'
import { useOrder } from './order.ts'
import { useListening } from './own-keys/useListening.ts'
import { useWords } from './reader.tsx'
import { sayDone, useSaidRefusal } from './say.ts'

type Choosing = { name: KeyName; fault?: string | undefined } | null

/** One's own keys: pressed rather than typed, told at once when a press is taken, as usual again with one more. */
export function OwnKeys() {
  const words = useWords().desk.keys
  const { chosen, letters } = useStore(keyboard)
  const [choosing, setChoosing] = useState<Choosing>(null)
  const order = useOrder(signIn.chooseKeys, () => sayDone(words.own.saved))
  useSaidRefusal(order.error)

  const keep = (next: { letters?: boolean; chosen?: ChosenKeys }) => {
    const kept = { letters, chosen, ...next }
    keyboard.set(() => kept)
    void order.give({ letters: kept.letters, chosen: definite(kept.chosen) })
  }
  const choose = (name: KeyName, press: string) => {
    const shown = printed(press)
    if (!mayBePressed(press)) return setChoosing({ name, fault: words.own.cannot({ press: shown }) })
    const other = whoHas(press, name, chosen)
    if (other) return setChoosing({ name, fault: words.own.taken({ press: shown, what: words.does[other] }) })
    setChoosing(null)
    keep({ chosen: press === keyOf(name).usual ? without(chosen, name) : { ...chosen, [name]: press } })
  }
  const pair = useListening(choosing?.name ?? null, choose, () => setChoosing(null))

  return (
    <Panel
      title={words.own.title}
      flat
      actions={
        Object.keys(chosen).length > 0 && (
          <Button size="small" onClick={() => keep({ chosen: {} })}>
            {words.own.resetAll}
          </Button>
        )
      }
    >
      <p className="meta">{words.own.lead}</p>
      <Checkbox
        label={words.own.on}
        help={words.own.onHelp}
        checked={letters}
        onChange={(on) => keep({ letters: on })}
      />
      {keyPlaces.map((where) => (
        <KeyTable
          key={where}
          caption={words.where[where]}
          names={keyNames.filter((name) => keyOf(name).where === where)}
          choosing={choosing}
          pair={pair}
          onChange={(name) => setChoosing({ name })}
          onReset={(name) => keep({ chosen: without(chosen, name) })}
        />
      ))}
    </Panel>
  )
}

const definite = (chosen: ChosenKeys) =>
  Object.fromEntries(Object.entries(chosen).filter((pair): pair is [string, string] => pair[1] !== undefined))
const without = (chosen: ChosenKeys, name: KeyName): ChosenKeys => ({ ...chosen, [name]: undefined })

type TableProps = {
  caption: string
  names: readonly KeyName[]
  choosing: Choosing
  pair: boolean
  onChange: (name: KeyName) => void
  onReset: (name: KeyName) => void
}

function KeyTable({ caption, names, choosing, pair, onChange, onReset }: TableProps) {
  const words = useWords().desk.keys
  const { chosen } = useStore(keyboard)
  const columns: Column<KeyName>[] = [
    { id: 'does', title: words.own.does, names: true, cell: (name) => words.does[name] },
    {
      id: 'key',
      title: words.own.key,
      cell: (name) => (
        <>
          <Kbd keys={printed(pressFor(name, chosen))} />{' '}
          {chosen[name] && <span className="meta">{words.own.usual({ press: printed(keyOf(name).usual) })}</span>}
        </>
      ),
    },
    {
      id: 'change',
      title: words.own.change,
      cell: (name) =>
        keyOf(name).fixed ? (
          <span className="meta">{words.own.fixed}</span>
        ) : (
          <Changing
            name={name}
            choosing={choosing?.name === name ? choosing : null}
            pair={pair}
            onChange={onChange}
            onReset={onReset}
          />
        ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={[...names]} rowKey={(name) => name} />
}

type ChangingProps = Pick<TableProps, 'choosing' | 'pair' | 'onChange' | 'onReset'> & { name: KeyName }

/** The button stays where it is while it listens, and keeps focus: what was wrong with a press stands beside it. */
function Changing({ name, choosing, pair, onChange, onReset }: ChangingProps) {
  const { does, own } = useWords().desk.keys
  const { chosen } = useStore(keyboard)
  const what = does[name]
  return (
    <span className="button-row">
      <Button
        size="small"
        tone={choosing ? 'primary' : 'plain'}
        aria-label={choosing ? undefined : own.changeNamed({ what })}
        onClick={() => onChange(name)}
      >
        {choosing ? (pair ? own.listeningPair : own.listening) : own.change}
      </Button>
      {chosen[name] && !choosing && (
        <Button size="small" tone="quiet" aria-label={own.resetNamed({ what })} onClick={() => onReset(name)}>
          {own.reset}
        </Button>
      )}
      {choosing && <span role="alert">{choosing.fault}</span>}
    </span>
  )
}
