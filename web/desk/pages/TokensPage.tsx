import { useState } from 'react'
import { tokens } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PlugIcon, PlusIcon } from '../../ui/icons.ts'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { ToldOnce } from '../shell/ToldOnce.tsx'
import { MakeToken } from '../tokens/MakeToken.tsx'
import { RevokeToken } from '../tokens/RevokeToken.tsx'
import { TokenTable } from '../tokens/TokenTable.tsx'
import type { Token } from '../tokens/token.ts'
import { ApiLead, ApiTabs } from './ApiTabs.tsx'

type Doing = { what: 'make' } | { what: 'revoke'; token: Token } | { what: 'told'; token: string | null }

/** Which programs may come in, as whom, and for what. */
export default function TokensPage() {
  const { api } = useWords().desk
  const asked = useScreen(tokens.tokenList, {})
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const make = (
    <Button tone="primary" icon={PlusIcon} onClick={() => setDoing({ what: 'make' })}>
      {api.tokens.make}
    </Button>
  )
  return (
    <Page title={api.title} lead={<ApiLead />} actions={make}>
      <ApiTabs current="tokens" />
      <Shown of={asked}>
        {(data) => (
          <>
            {data.tokens.length > 0 ? (
              <TokenTable tokens={data.tokens} onRevoke={(token) => setDoing({ what: 'revoke', token })} />
            ) : (
              <EmptyState icon={PlugIcon} title={api.tokens.empty}>
                {api.tokens.emptyWords}
              </EmptyState>
            )}
            {doing?.what === 'make' && (
              <MakeToken offers={data.offers} onClose={close} onMade={(token) => setDoing({ what: 'told', token })} />
            )}
          </>
        )}
      </Shown>
      {doing?.what === 'revoke' && <RevokeToken token={doing.token} onClose={close} />}
      {doing?.what === 'told' && (
        <ToldOnce
          title={api.tokens.onceTitle}
          words={api.tokens.onceWords}
          label={api.tokens.token}
          value={doing.token}
          missed={api.tokens.onceMissed}
          onClose={close}
        />
      )}
    </Page>
  )
}
