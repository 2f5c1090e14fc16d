import { addresses } from '../../wire/addresses.ts'
import { copy } from '../shell/copy.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'

/** Takes the number of a ticket, or the link that opens it for staff and client alike, elsewhere. */
export function useCopying(number: number | undefined) {
  const { copiedLink, copiedNumber } = useWords().desk.keys
  const take = async (text: string, said: string) => (await copy(text)) && sayDone(said)
  return {
    number: () => number !== undefined && void take(String(number), copiedNumber),
    link: () => number !== undefined && void take(location.origin + addresses.sharedTicket(number), copiedLink),
  }
}
