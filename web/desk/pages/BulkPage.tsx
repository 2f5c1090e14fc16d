import { bulk } from '#contract/index.ts'
import { Shown } from '../shell/Fault.tsx'
import { useScreen } from '../shell/screen.ts'
import { BulkReport } from '../tickets/bulk/BulkReport.tsx'

const beat = 1000

/** One order for many: while it runs the page asks how far it has come. */
export default function BulkPage({ bulkId }: { bulkId: string }) {
  const asked = useScreen(bulk.bulkReport, { bulkId }, { every: ({ state }) => (isGoingOn(state) ? beat : false) })
  return <Shown of={asked}>{(report) => <BulkReport report={report} />}</Shown>
}

const isGoingOn = (state: string) => state === 'held' || state === 'running'
