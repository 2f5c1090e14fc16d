import type { Output, running } from '#contract/index.ts'
import { FactList } from '../../ui/FactList.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'

type Health = Output<typeof running.deskHealth>

export function StateFacts({ health }: { health: Health }) {
  const { t } = useReader()
  const times = useTimes()
  const words = t.desk.running
  const size = (bytes: number) => words.size({ bytes })
  const { mail, jobs, database, backup, rehearsal } = health
  const facts = [
    {
      id: 'mail',
      term: words.mailServer,
      value: mail.setBy === 'nobody' ? words.mailNowhere : words.mailThrough({ server: mail.server }),
    },
    { id: 'letters', term: words.letters, value: words.lettersNow(mail) },
    { id: 'sent', term: words.lastSent, value: mail.lastSentAt ? times.short(mail.lastSentAt) : words.never },
    { id: 'jobs', term: words.jobs, value: words.jobsNow(jobs) },
    {
      id: 'database',
      term: words.database,
      value: words.databaseNow({ version: database.version, size: size(database.bytes) }),
    },
    {
      id: 'backup',
      term: words.backup,
      value: backup
        ? words.backupNow({ at: times.short(backup.takenAt), name: backup.name, size: size(backup.bytes) })
        : words.never,
    },
    { id: 'rehearsal', term: words.rehearsal, value: rehearsalWords() },
  ]
  function rehearsalWords() {
    if (!rehearsal) return words.never
    const at = times.short(rehearsal.at)
    return rehearsal.fault ? words.rehearsalBadly({ at, fault: rehearsal.fault }) : words.rehearsalWell({ at })
  }
  return <FactList facts={facts} />
}
