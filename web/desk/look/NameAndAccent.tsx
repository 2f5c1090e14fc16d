import { useState } from 'react'
import { type Output, staff } from '#contract/index.ts'
import { accentFrom } from '#contract/look/accent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ColourField } from '../../ui/ColourField.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { AccentPreview } from './AccentPreview.tsx'

type Look = Output<typeof staff.deskLook>
const ours = '#1f5fbf'
const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** A colour that cannot be read everywhere is not taken: the nearest that can is one press away. */
export function NameAndAccent({ look }: { look: Look }) {
  const t = useWords()
  const words = t.desk.administration.appearance
  const [company, setCompany] = useState(look.company)
  const [colour, setColour] = useState(look.accent ?? ours)
  const order = useOrder(staff.setLook, () => sayDone(words.saved))
  const made = isColour(colour) ? accentFrom(colour) : null
  const proposal = made && 'proposal' in made ? made.proposal : null
  const fault = proposal ? words.faint : made ? undefined : words.notAColour
  const give = () => void order.give({ version: look.version, company, accent: colour === ours ? null : colour })
  return (
    <Panel>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!fault) give()
        }}
      >
        <Stack gap={16}>
          <TextField
            label={words.company}
            help={words.companyHelp}
            value={company}
            onChange={setCompany}
            maxLength={120}
            error={fieldFault(order.error, 'company')}
          />
          <ColourField label={words.accent} help={words.accentHelp} value={colour} onChange={setColour} error={fault} />
          {proposal && (
            <Banner
              tone="warn"
              actions={
                <Button size="small" onClick={() => setColour(proposal)}>
                  {words.take({ colour: proposal })}
                </Button>
              }
            >
              {words.proposed({ colour: proposal })}
            </Banner>
          )}
          {made && 'accent' in made && <AccentPreview accent={made.accent} company={company} />}
          {formFault(order.error, t, ['company']) && (
            <div role="alert">
              <Banner tone="warn">{formFault(order.error, t, ['company'])}</Banner>
            </div>
          )}
          <div className="button-row">
            <Button tone="primary" type="submit" pending={order.pending} reason={fault}>
              {words.save}
            </Button>
            {colour !== ours && <Button onClick={() => setColour(ours)}>{words.usual}</Button>}
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
