import type { AnswersWay } from '#contract/mail/answers.ts'
import { FactList } from '../../../ui/FactList.tsx'
import { useWords } from '../../shell/reader.tsx'
import css from './Needs.module.css'

/** As long as a real one, and nobody's. */
const example = 'r4mzq7xk2v5np3wbc6tydhs2jge4fuaoli7r5k3q'

type Props = { way: AnswersWay; domain: string; from: string; fromDomain: string }

/** What an address looks like, and what others must set up for it. */
export function Needs({ way, domain, from, fromDomain }: Props) {
  const words = useWords().desk.answersTo
  const address = exampleOf(way, domain, from)
  if (!address) return null
  return (
    <div className={css.needs}>
      <p>
        {words.example} <code>{address}</code>
      </p>
      <p className="meta">{words.bounces}</p>
      {way === 'domain' && (
        <>
          <p>{words.records}</p>
          <FactList
            facts={[
              { id: 'mx', term: words.mxWhat, value: <code>{`${domain}. MX ${words.mxValue}`}</code> },
              {
                id: 'spf',
                term: words.spfWhat,
                value: <code>{`${domain}. TXT "v=spf1 redirect=${fromDomain || '…'}"`}</code>,
              },
            ]}
          />
        </>
      )}
    </div>
  )
}

function exampleOf(way: AnswersWay, domain: string, from: string): string | null {
  const [local, fromDomain] = from.split('@')
  if (way === 'domain') return domain ? `${example}@${domain}` : null
  return way === 'sub_addresses' ? `${local}+${example}@${fromDomain}` : null
}
