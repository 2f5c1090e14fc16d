import { addresses, forms, type Pages, type Reader } from '#contract/pages.ts'
import { returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { withQuery } from '../shell/links.ts'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { ZonePick } from '../shell/ZonePick.tsx'

export function PreferencesForm({ reader, data }: { reader: Reader; data: Pages['me'] }) {
  const { me } = say(reader)
  const form = returned(reader, 'choosePreferences', { language: me.language, zone: me.zone, theme: me.theme })
  return (
    <OnceForm
      action={forms.choosePreferences}
      idempotencyKey={reader.key()}
      sending={me.saving}
      hidden={{ back: withQuery(addresses.me, { done: 'saved' }) }}
    >
      <FormReturned reader={reader} form={form} />
      <LanguageChoice reader={reader} chosen={form.value('language') ?? data.language} />
      <ZonePick
        reader={reader}
        zones={data.zones}
        label={me.zone}
        help={me.zoneHelp}
        error={form.error('zone')}
        value={form.value('zone') ?? data.zone}
      />
      <ThemeChoice reader={reader} chosen={form.value('theme') ?? data.theme} />
      <Submit label={me.submit} />
    </OnceForm>
  )
}

type ChoiceProps = { reader: Reader; chosen: string }

function LanguageChoice({ reader, chosen }: ChoiceProps) {
  const { me } = say(reader)
  const { languages } = sayCommon(reader)
  const choices = (['ru', 'en'] as const).map((code) => ({
    value: code,
    label: <span lang={code}>{languages[code]}</span>,
    checked: code === chosen,
  }))
  return (
    <Choices id="language" name="language" legend={me.language} help={me.languageHelp} choices={choices} flow="row" />
  )
}

function ThemeChoice({ reader, chosen }: ChoiceProps) {
  const { me } = say(reader)
  const choices = (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: me.themes[value],
    checked: value === chosen,
  }))
  return <Choices id="theme" name="theme" legend={me.theme} choices={choices} flow="row" />
}
