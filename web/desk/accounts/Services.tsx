import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Service } from './account.ts'

type Act = ((service: Service) => void) | undefined
type Props = { services: Service[]; onChange: Act; onEnd: Act }

export function Services({ services, onChange, onEnd }: Props) {
  const { common, desk } = useWords()
  const words = desk.admin.accounts
  const columns: Column<Service>[] = [
    {
      id: 'name',
      title: words.serviceName,
      names: true,
      cell: ({ id, name }) => <AppLink href={addresses.service(id)}>{name}</AppLink>,
    },
    { id: 'kind', title: words.serviceKind, cell: ({ kind }) => common.serviceKinds[kind] },
    {
      id: 'end',
      title: '',
      align: 'end',
      cell: (service) => {
        if (!service.active) return words.ended
        if (!onEnd || !onChange) return null
        return (
          <div className="button-row">
            <Button
              size="small"
              aria-label={desk.people.accounts.changeServiceNamed(service)}
              onClick={() => onChange(service)}
            >
              {desk.people.accounts.changeService}
            </Button>
            <Button size="small" aria-label={words.endServiceNamed(service)} onClick={() => onEnd(service)}>
              {words.endService}
            </Button>
          </div>
        )
      },
    },
  ]
  return <DataTable caption={words.services} captionUnseen columns={columns} rows={services} rowKey={({ id }) => id} />
}
