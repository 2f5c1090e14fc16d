import { CopyField } from '../../../ui/CopyField.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { copy } from '../../shell/copy.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

/** As docs/operating.md has them. */
const postfix =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are Postfix's own
  'otklik unix - n n - 4 pipe flags=Rq user=otklik argv=/opt/otklik/bin/otklik mail-in --from ${sender} --to ${recipient}'
const trial = '/opt/otklik/bin/otklik mail-in --from client@example.com --to support@example.com < letter.eml'

/** Who looks for a way in looks here: the two that need no mailbox. */
export function OtherWays() {
  const { waysIn: words } = useWords().desk
  const take = async (line: string) => (await copy(line)) && sayDone(words.copied)
  return (
    <Panel title={words.title}>
      <Stack gap={16}>
        <p>
          {words.server} <AppLink href={addresses.listener()}>{words.toServer}</AppLink>
        </p>
        <p>{words.pipe}</p>
        <CopyField
          label={words.postfix}
          help={words.postfixHelp}
          value={postfix}
          copyLabel={words.copy}
          onCopy={() => void take(postfix)}
        />
        <CopyField
          label={words.trial}
          help={words.trialHelp}
          value={trial}
          copyLabel={words.copy}
          onCopy={() => void take(trial)}
        />
      </Stack>
    </Panel>
  )
}
