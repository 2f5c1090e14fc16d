import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { useWords } from '../shell/reader.tsx'
import type { Service } from './account.ts'

type Props = { services: Service[]; onEnd: ((service: Service) => void) | undefined }

export function Services({ services, onEnd }: Props) {
  const { common, desk } = useWords()
  const words = desk.admin.accounts
  const columns: Column<Service>[] = [
    { id: 'name', title: words.serviceName, names: true, cell: ({ name }) => name },
    { id: 'kind', title: words.serviceKind, cell: ({ kind }) => common.serviceKinds[kind] },
    {
      id: 'end',
      title: '',
      align: 'end',
      cell: (service) => {
        if (!service.active) return words.ended
        return (
          onEnd && (
            <Button
              size="small"
              aria-label={words.endServiceNamed({ name: service.name })}
              onClick={() => onEnd(service)}
            >
              {words.endService}
            </Button>
          )
        )
      },
    },
  ]
  return <DataTable caption={words.services} captionUnseen columns={columns} rows={services} rowKey={({ id }) => id} />
}
