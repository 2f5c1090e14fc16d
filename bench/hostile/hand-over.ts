import { once } from 'node:events'
import { connect } from 'node:net'

/** As a mail goes over the line, made ready before anything is measured: whoever sends it is not the desk. */
export const asSent = (raw: Buffer): Buffer =>
  Buffer.from(
    `${raw
      .toString('latin1')
      .replace(/(?<!\r)\n/g, '\r\n')
      .replace(/^\./gm, '..')}\r\n.\r\n`,
    'latin1',
  )

/** One mail to the door, with as little work as can be; gives what the door said in the end. */
export async function handOver({ host, port }: { host: string; port: number }, sent: Buffer): Promise<string> {
  const line = connect(port, host)
  const said = async () => String((await once(line, 'data'))[0])
  await said()
  for (const command of [
    'EHLO evil.example',
    'MAIL FROM:<mallory@evil.example>',
    'RCPT TO:<support@desk.example>',
    'DATA',
  ]) {
    line.write(`${command}\r\n`)
    await said()
  }
  line.write(sent)
  const answer = await said()
  line.end('QUIT\r\n')
  return answer
}
