import type { ListenerProtocol, TrialStep } from '#contract/mail.ts'
import { speakTo, type Talk } from './speak.ts'

export type Step = { step: TrialStep; good: boolean; said: string }
type Place = { host: string; port: number; protocol: ListenerProtocol }
type Trial = { from: string; to: string; mail: string; name: string }

/** Belongs to nobody for ever (RFC 2606): whoever takes mail for it would pass it on. */
const nobodys = 'somebody@example.com'

/** Comes to a listener as any stranger would, and goes on as long as everything is as it should be. */
export async function atOurDoor({ host, port, protocol }: Place, { from, to, mail, name }: Trial): Promise<Step[]> {
  const steps: Step[] = []
  let talk: Talk | null = null
  const tried = async (step: TrialStep, work: () => Promise<{ good: boolean; said: string }>) => {
    if (steps.some(({ good }) => !good)) return
    steps.push({ step, ...(await work().catch((error: Error) => ({ good: false, said: error.message }))) })
  }
  const hello = () => talk!.say(`${protocol === 'lmtp' ? 'LHLO' : 'EHLO'} ${name}`)
  const answered = async (line: string, code: number) => {
    const heard = await talk!.say(line)
    return { good: heard.code === code, said: heard.said }
  }

  await tried('greeting', async () => {
    talk = await speakTo(host, port)
    const { code, said } = await talk.hear()
    return { good: code === 220 && (await hello()).code === 250, said }
  })
  await tried('encryption', async () => {
    const { code, said } = await talk!.say('STARTTLS')
    if (code !== 220) return { good: false, said }
    await talk!.encrypt()
    return { good: (await hello()).code === 250, said }
  })
  await tried('relaying', async () => {
    await talk!.say(`MAIL FROM:<${from}>`)
    return answered(`RCPT TO:<${nobodys}>`, 550)
  })
  await tried('recipient', () => answered(`RCPT TO:<${to}>`, 250))
  await tried('handing_over', async () => {
    const { code, said } = await talk!.say('DATA')
    if (code !== 354) return { good: false, said }
    const heard = await talk!.hand(mail)
    return { good: heard.code === 250, said: heard.said }
  })
  ;(talk as Talk | null)?.end()
  return steps
}
