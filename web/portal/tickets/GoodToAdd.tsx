import type { Reader } from '#contract/pages.ts'
import { say } from '../shell/say.ts'

/** What an engineer would ask next: a mark by what the text tells already, a line for what it does not. */
export function GoodToAdd({ reader, of }: { reader: Reader; of: string }) {
  const { title, items } = say(reader).goodToAdd
  return (
    <good-to-add of={of}>
      <p id="good-to-add">{title}</p>
      <ul className="plain-list" aria-labelledby="good-to-add">
        {Object.entries(items).map(([name, { label, line, asks }]) => (
          <li key={name}>
            <button type="button" className="tick" data-line={line} data-asks={asks} aria-pressed="false">
              {label}
            </button>
          </li>
        ))}
      </ul>
    </good-to-add>
  )
}
