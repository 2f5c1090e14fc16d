import { Choices } from '../shell/Choices.tsx'
import { asked } from '../shell/links.ts'
import { PickOne } from '../shell/PickOne.tsx'
import { say } from '../shell/say.ts'
import type { PartProps } from './NewTicketForm.tsx'

/** More than these are better found in a list than read one by one. */
const fewServices = 6

/** What it is about. Who has one service, or came from its page, finds it chosen. */
export function ServiceChoice(props: PartProps) {
  const { accounts, services } = props.data
  return (
    <>
      {services.length > fewServices ? <FromList {...props} /> : services.length > 0 && <OneOfFew {...props} />}
      {accounts.length > 1 && <AccountPick {...props} />}
    </>
  )
}

function OneOfFew(props: PartProps) {
  const { newTicket } = say(props.reader)
  const chosen = chosenService(props)
  const choices = optionsOf(props).map(({ value, label }) => ({
    value,
    label: <bdi>{label}</bdi>,
    checked: value === chosen,
  }))
  return (
    <Choices
      id="serviceId"
      name="serviceId"
      legend={newTicket.service}
      error={props.form.error('serviceId')}
      choices={choices}
    />
  )
}

function FromList(props: PartProps) {
  const { newTicket } = say(props.reader)
  return (
    <PickOne
      id="serviceId"
      name="serviceId"
      label={newTicket.service}
      error={props.form.error('serviceId')}
      options={optionsOf(props)}
      value={chosenService(props)}
    />
  )
}

/** Not knowing is an answer too; it stands last among few and first in a list, where nothing else would be chosen. */
function optionsOf({ reader, data: { accounts, services } }: PartProps) {
  const other = { value: '', label: say(reader).newTicket.otherService }
  const known = services.map(({ id, name, accountName }) => ({
    value: id,
    label: accounts.length > 1 ? `${name} · ${accountName}` : name,
  }))
  return services.length > fewServices ? [other, ...known] : [...known, other]
}

export function chosenService({ reader, data: { services }, form }: PartProps): string {
  const typed = form.value('serviceId')
  if (typed !== undefined) return typed
  const wanted = reader.attempt ? null : asked(reader, 'service')
  const found = services.find(({ id, name }) => id === wanted || name === wanted)
  return found?.id ?? (services.length === 1 ? services[0]!.id : '')
}

/** Only those who act for several accounts are asked, and only what the service does not tell. */
function AccountPick({ reader, data, form }: PartProps) {
  const { newTicket } = say(reader)
  const own = data.accounts.map(({ id, name }) => ({ value: id, label: name }))
  const options = data.services.length > 0 ? [{ value: '', label: newTicket.byService }, ...own] : own
  return (
    <div className="account-pick">
      <PickOne
        id="accountId"
        name="accountId"
        label={newTicket.account}
        help={data.services.length > 0 ? newTicket.accountHelp : undefined}
        error={form.error('accountId')}
        options={options}
        value={form.value('accountId')}
      />
    </div>
  )
}
