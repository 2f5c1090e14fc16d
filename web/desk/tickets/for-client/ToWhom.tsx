import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { Choices } from './chosen.ts'
import css from './ForClientForm.module.css'

type Props = { account: NonNullable<Choices['account']>; onAnother: () => void }

/** Whose ticket it will be, and the way to another. */
export function ToWhom({ account, onAnother }: Props) {
  const words = useWords().desk.forClient
  return (
    <p className={css.client}>
      <span className="unseen">{words.account}: </span>
      <AppLink href={addresses.account(account.id)} className={css.name} dir="auto">
        {account.name}
      </AppLink>
      <span className="meta">{account.contractNumber}</span>
      <Button size="small" tone="quiet" onClick={onAnother}>
        {words.another}
      </Button>
    </p>
  )
}
