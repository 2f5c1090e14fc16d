import { staff } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { asksAnew } from '#platform/settled.ts'
import { enterWithPassword, hashPassword, passwordIsTooCommon, startSession } from '../../sign-in/index.ts'
import { deskSetUp } from '../events.ts'
import { drawUsualLines } from '../lines.ts'
import { addAgent, foundDesk, setLines, theDesk } from '../store.ts'

/** The first run: company, first administrator (who can also answer), usual lines. Everything else listens. */
export const setUpDesk = performPrepared(
  staff.setUpDesk,
  async ({ password }, { world, refusal }) => {
    if (await theDesk(world.db)) throw refusal('already_set_up')
    return hashPassword(password)
  },
  async ({ company, name, email, password, language, zone, sample }, moment, passwordHash) => {
    const { tx, now, actor, announce, refusal, keepSession } = moment
    if (passwordIsTooCommon(password, [company, name, email])) throw refusal('password_too_common')
    if (!(await foundDesk(tx, { company, language, zone, created_at: now }))) throw refusal('already_set_up')
    asksAnew(tx)

    const id = await enterWithPassword(moment, { kind: 'agent', name, email, language, zone }, passwordHash, actor)
    const lines = await drawUsualLines(tx, now)
    await addAgent(tx, { id, roles: ['administrator', 'lead', 'agent'] })
    await setLines(tx, id, Object.values(lines))
    await announce(
      deskSetUp(
        systemStream,
        { language, zone, firstLineId: lines.first, secondLineId: lines.second, sample: sample === 'yes' },
        { company },
      ),
      { type: 'agent', id, trust: 'staff', channel: 'desk' },
    )
    keepSession(await startSession(moment, id))
    return {}
  },
)
