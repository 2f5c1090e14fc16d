import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { invite, personByEmail } from '../../sign-in/index.ts'
import { agentInvited } from '../events.ts'
import { addAgent, allLines, setLines } from '../store.ts'

export const inviteAgent = perform(
  staff.inviteAgent,
  async ({ name, email, roles, lineIds, language, zone }, moment) => {
    const { tx, announce, refusal } = moment
    if (await personByEmail(tx, 'agent', email)) throw refusal('email_taken')
    const known = new Set((await allLines(tx)).map(({ id }) => id))
    if (!lineIds.every((id) => known.has(id))) throw refusal('line_not_found')

    const { id, link } = await invite(moment, { kind: 'agent', name, email, language, zone })
    await addAgent(tx, { id, roles: [...new Set(roles)] })
    await setLines(tx, id, [...new Set(lineIds)])
    await announce(agentInvited(id, { roles, lines: lineIds }))
    return { agentId: id, link }
  },
)
