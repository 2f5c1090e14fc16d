import type { Reader } from '#contract/pages.ts'
import type { SecretKind } from '#contract/secrets.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../shell/say.ts'

/** An attribute for every kind, from which the page's script takes its sentence. */
const saidOf = (kinds: Record<SecretKind, string>) =>
  Object.fromEntries(Object.entries(kinds).map(([kind, said]) => [`said-${kind}`, said]))

/** Looks at what is about to be sent; what looks like a secret is shown first, and its writer decides. */
export function SecretWatch({ reader, of }: { reader: Reader; of: string }) {
  const { title, kinds, why, hide, leave } = say(reader).secrets
  return (
    <secret-watch of={of} {...saidOf(kinds)} hidden>
      <div className="notice" data-tone="warn" role="alert">
        <div className="notice-words">
          <p className="notice-title">{title}</p>
          <ul className="plain-list secrets" />
          <p>{why}</p>
          <div className="button-row">
            <Button type="button" data-does="hide">
              {hide}
            </Button>
            <Button type="button" data-does="leave">
              {leave}
            </Button>
          </div>
        </div>
      </div>
    </secret-watch>
  )
}
