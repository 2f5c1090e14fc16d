import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useReader } from '../shell/reader.tsx'
import { ServicesHit } from './ServicesHit.tsx'
import type { Told } from './told.ts'

type Props = { told: Told; topics: { id: string; name: string }[]; set: (change: Partial<Told>) => void }

/** Everybody, or kinds of services, single services, topics: those alone read it. */
export function WhomItConcerns({ told, topics, set }: Props) {
  const { common, desk } = useReader().t
  const { incidents: words } = desk
  const kinds = Object.keys(common.serviceKinds) as Told['serviceKinds']
  return (
    <>
      <RadioGroup
        label={words.whom}
        flow="row"
        options={[
          { id: 'some', label: words.some },
          { id: 'everyone', label: words.everyone },
        ]}
        value={told.everyone ? 'everyone' : 'some'}
        onChange={(id) => set({ everyone: id === 'everyone' })}
      />
      {!told.everyone && (
        <>
          <Several
            title={words.kinds}
            options={kinds.map((id) => ({ id, name: common.serviceKinds[id] }))}
            chosen={told.serviceKinds}
            onChange={(serviceKinds) => set({ serviceKinds: serviceKinds as Told['serviceKinds'] })}
          />
          <ServicesHit services={told.services} onChange={(services) => set({ services })} />
          <Several
            title={words.topics}
            options={topics}
            chosen={told.topicIds}
            onChange={(topicIds) => set({ topicIds })}
          />
        </>
      )}
    </>
  )
}

type SeveralProps = {
  title: string
  options: { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

function Several({ title, options, chosen, onChange }: SeveralProps) {
  return (
    <fieldset className="field">
      <legend className="field-label">{title}</legend>
      <Stack gap={4}>
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
