import type { ComponentType } from 'react'
import { useSearch } from 'wouter'
import { ticketWorkers } from '#contract/roles.ts'
import { addresses, type MePart, mePartNames } from '../../wire/addresses.ts'
import { SendingHabits } from '../drafts/SendingHabits.tsx'
import { NoticeSettings } from '../notices/NoticeSettings.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { OwnKeys } from '../shell/OwnKeys.tsx'
import { Page } from '../shell/Page.tsx'
import { useHasRole, useReader } from '../shell/reader.tsx'
import { LanguageAndTime } from '../staff/me/LanguageAndTime.tsx'
import { OwnLook } from '../staff/me/OwnLook.tsx'
import { OwnPassword } from '../staff/me/OwnPassword.tsx'
import { OwnFactor, OwnSessions } from '../staff/OwnSessions.tsx'
import css from './MePage.module.css'

const contents: Record<MePart, ComponentType> = {
  language: LanguageAndTime,
  look: OwnLook,
  sending: SendingHabits,
  keys: OwnKeys,
  notices: NoticeSettings,
  password: OwnPassword,
  factor: OwnFactor,
  sessions: OwnSessions,
}

/** How the desk speaks to me, looks, and lets me in: each part has an address of its own. */
export default function MePage() {
  const { me, t } = useReader()
  const words = t.desk.me
  const writes = useHasRole(...ticketWorkers)
  const asked = new URLSearchParams(useSearch()).get('part')
  const parts = mePartNames.filter((name) => name !== 'sending' || writes)
  const part = parts.find((name) => name === asked) ?? 'language'
  const Content = contents[part]
  return (
    <Page title={t.desk.admin.me.title} lead={<Who name={me.name} email={me.email} roles={rolesIn(me.roles, t)} />}>
      <LinkTabs
        label={t.desk.admin.me.title}
        tabs={parts.map((name) => ({ href: addresses.me(name), label: words.parts[name], current: name === part }))}
      />
      <div className={css.part}>
        <Content key={part} />
      </div>
    </Page>
  )
}

function Who({ name, email, roles }: { name: string; email: string; roles: string }) {
  return (
    <>
      <bdi>{name}</bdi>, <bdi>{email}</bdi> · {roles}
    </>
  )
}

type Reader = ReturnType<typeof useReader>
const rolesIn = (roles: Reader['me']['roles'], { common }: Reader['t']) =>
  roles.map((role) => ({ ...common.contactRoles, ...common.staffRoles })[role]).join(', ')
