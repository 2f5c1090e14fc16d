import { type Output, staff } from '#contract/index.ts'
import { LogoPart } from '../look/LogoPart.tsx'
import { NameAndAccent } from '../look/NameAndAccent.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'

/** The provider's name, colour and logo, as clients and staff see them. */
export default function LookPage() {
  const words = useWords().desk.administration.appearance
  const asked = useScreen(staff.deskLook, {})
  return (
    <Page title={words.title} lead={words.lead} width="text">
      <Shown of={asked}>
        {(look) => (
          <>
            <Changed look={look} />
            {/* Saved by somebody else: the form is filled anew with what stands. */}
            <NameAndAccent key={look.version} look={look} />
            <LogoPart look={look} theme="light" />
            <LogoPart look={look} theme="dark" />
          </>
        )}
      </Shown>
    </Page>
  )
}

function Changed({ look }: { look: Output<typeof staff.deskLook> }) {
  const words = useWords().desk.administration.appearance
  const times = useTimes()
  return (
    look.changed && <p className="meta">{words.changed({ name: look.changed.by, at: times.long(look.changed.at) })}</p>
  )
}
