import { forms, type Pages, type Reader } from '#contract/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { returned } from '../shell/attempts.ts'
import { FormReturned } from '../shell/FormReturned.tsx'
import { OnceForm } from '../shell/OnceForm.tsx'
import { Submit } from '../shell/Submit.tsx'
import { say, sayCommon } from '../shell/say.ts'
import { RightFields } from './RightFields.tsx'

type Data = Pages['account']
type Person = Data['people'][number]
type Props = { data: Data; reader: Reader; person: Person }

/** Everybody who acts for the account; what may be changed unfolds, so that the list stays a list. */
export function People({ data, reader }: Omit<Props, 'person'>) {
  return (
    <ul className="lines plain-list">
      {data.people.map((person) => (
        <li key={person.id}>
          <div className="line-words">
            <Words reader={reader} person={person} />
            {person.mayChange && data.proof === null && <Change data={data} reader={reader} person={person} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Words({ reader, person }: Omit<Props, 'data'>) {
  const { account } = say(reader)
  const { name, email, role, mayCall, until, me } = person
  const facts = [
    sayCommon(reader).contactRoles[role],
    mayCall && account.calls,
    until && account.until({ day: dayIn(reader, until) }),
  ]
  return (
    <>
      <span>
        <bdi>{name}</bdi>
        {me && <strong className="here"> {account.you}</strong>}
      </span>
      <span className="meta">
        <bdi>{email}</bdi> · {facts.filter(Boolean).join(' · ')}
      </span>
      {role === 'owner' && !me && <span className="meta">{account.ownerFixed}</span>}
    </>
  )
}

/** A day is a day wherever it is read. */
const dayIn = ({ language }: Reader, day: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

function Change({ data, reader, person }: Props) {
  const { account } = say(reader)
  const mine = reader.attempt?.values.contactId === person.id
  const form = returned(reader, 'changeColleague', { until: account.untilLabel, role: account.personRole })
  const hidden = { accountId: data.id, contactId: person.id }
  return (
    <details className="unfolds" open={mine && reader.attempt !== null}>
      <summary aria-label={account.changeNamed(person)}>{account.change}</summary>
      <OnceForm action={forms.changeColleague} idempotencyKey={reader.key()} sending={account.saving} hidden={hidden}>
        {mine && <FormReturned reader={reader} form={form} />}
        <RightFields
          reader={reader}
          data={data}
          id={person.id}
          now={mine ? { ...person, ...typed(form) } : person}
          error={mine ? form.error('until') : undefined}
        />
        <Submit label={account.save} />
      </OnceForm>
      <OnceForm
        action={forms.inviteColleagueAgain}
        idempotencyKey={reader.key()}
        sending={account.inviting}
        hidden={hidden}
      >
        <div className="form-foot">
          <Button type="submit" aria-label={account.againNamed(person)}>
            {account.again}
          </Button>
          <p>{account.againHelp}</p>
        </div>
      </OnceForm>
      <OnceForm action={forms.endColleague} idempotencyKey={reader.key()} sending={account.ending} hidden={hidden}>
        <div className="form-foot">
          <Button type="submit" tone="danger" aria-label={account.endNamed(person)}>
            {account.end}
          </Button>
          <p>{account.endHelp}</p>
        </div>
      </OnceForm>
    </details>
  )
}

/** What came back of the form stands above what is. */
const typed = (form: ReturnType<typeof returned>) => ({
  ...(form.value('until') === undefined ? {} : { until: form.value('until')! }),
})
