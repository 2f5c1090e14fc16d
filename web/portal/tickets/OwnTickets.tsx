import { addresses, at } from '#contract/pages.ts'
import { say } from '../shell/say.ts'
import type { PartProps } from './NewTicketForm.tsx'
import { chosenService } from './ServiceChoice.tsx'

/** More than these nobody reads before writing. */
const most = 3

/** What is open already on the chosen service: perhaps the words belong there. It never stands in the way. */
export function OwnTickets(props: PartProps) {
  const { reader, data } = props
  const { mine } = say(reader)
  if (data.open.length === 0) return null
  const service = chosenService(props)
  const shown = data.open.filter(({ serviceId }) => service !== '' && serviceId === service).slice(0, most)
  return (
    <own-tickets hidden={shown.length === 0}>
      <div className="notice" data-tone="info">
        <div className="notice-words">
          <p className="notice-title">{shown.length > 1 ? mine.titleMany : mine.title}</p>
          <ul className="plain-list">
            {data.open.map(({ number, subject, serviceId, topicId }) => (
              <li
                key={number}
                data-service={serviceId ?? ''}
                data-topic={topicId ?? ''}
                hidden={!shown.some((one) => one.number === number)}
              >
                <a href={`${at(addresses.ticket, { number })}#reply`}>{mine.add({ number })}</a>{' '}
                <span dir="auto">{subject}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </own-tickets>
  )
}
