import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { type Returned, returned } from '../shell/attempts.ts'
import { Choices } from '../shell/Choices.tsx'
import { EmailInput } from '../shell/EmailInput.tsx'
import { FormReturned } from '../shell/FormReturned.tsx'
import { along } from '../shell/links.ts'
import { NewPassword } from '../shell/NewPassword.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { TextInput } from '../shell/TextInput.tsx'
import { ZonePick } from '../shell/ZonePick.tsx'

type Props = { reader: Reader; data: Pages['setup'] }
type PartProps = Props & { form: Returned }

/** Six answers, and the desk stands. */
export function SetUpForm({ reader, data }: Props) {
  const { setup } = say(reader)
  const form = returned(reader, 'setUpDesk', labelsOf(reader))
  return (
    <OnceForm action={along(reader, forms.setUpDesk)} idempotencyKey={reader.key()} sending={setup.opening}>
      <FormReturned reader={reader} form={form} />
      <TextInput
        id="company"
        name="company"
        label={setup.company}
        help={setup.companyHelp}
        error={form.error('company')}
        value={form.value('company')}
        autoComplete="organization"
        maxLength={120}
        required
      />
      <Administrator reader={reader} data={data} form={form} />
      <LanguageChoice reader={reader} data={data} form={form} />
      <ZonePick
        reader={reader}
        zones={data.zones}
        label={setup.zone}
        help={setup.zoneHelp}
        error={form.error('zone')}
        value={form.value('zone') ?? usualZone(reader)}
        guess={reader.attempt === null}
      />
      <SampleChoice reader={reader} form={form} />
      <Submit label={setup.submit} />
    </OnceForm>
  )
}

function labelsOf(reader: Reader) {
  const { setup, newPassword } = say(reader)
  const { company, name, email, language, zone } = setup
  return { company, name, email, language, zone, password: newPassword.label }
}

function Administrator({ reader, form }: PartProps) {
  const { setup } = say(reader)
  return (
    <>
      <TextInput
        id="name"
        name="name"
        label={setup.name}
        help={setup.nameHelp}
        error={form.error('name')}
        value={form.value('name')}
        autoComplete="name"
        maxLength={120}
        required
      />
      <EmailInput label={setup.email} help={setup.emailHelp} error={form.error('email')} value={form.value('email')} />
      <NewPassword reader={reader} error={form.error('password')} />
    </>
  )
}

function LanguageChoice({ reader, form }: PartProps) {
  const { setup } = say(reader)
  const { languages } = sayCommon(reader)
  const chosen = form.value('language') ?? reader.language
  const choices = (['ru', 'en'] as const).map((code) => ({
    value: code,
    label: <span lang={code}>{languages[code]}</span>,
    checked: code === chosen,
  }))
  return (
    <Choices
      id="language"
      name="language"
      legend={setup.language}
      help={setup.languageHelp}
      choices={choices}
      flow="row"
      required
    />
  )
}

/** Ticked until somebody unticks it; a form that came back shows what was sent. */
function SampleChoice({ reader, form }: Pick<PartProps, 'reader' | 'form'>) {
  const { setup } = say(reader)
  const checked = reader.attempt === null || form.value('sample') === 'yes'
  return (
    <Choices
      id="sample"
      name="sample"
      legend={setup.sample}
      choices={[{ value: 'yes', label: setup.samplePut, help: setup.samplePutHelp, checked }]}
      many
    />
  )
}

/** Before anybody has chosen: where readers of this language mostly are, unless the server knows better. */
function usualZone({ zone, language }: Reader): string {
  if (zone !== 'UTC') return zone
  return language === 'ru' ? 'Europe/Moscow' : 'UTC'
}
