import { type ApiOperation, addresses, type Reader } from '#contract/pages.ts'
import { Facts } from '../shell/Facts.tsx'
import { Frame } from '../shell/Frame.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { say } from '../shell/say.ts'
import type { PageProps } from './page.ts'

/** The API for people who write programs: no script, every operation behind a line that opens. */
export function ApiDocsPage({ data: { base, slices }, reader }: PageProps<'api-docs'>) {
  const { apiDocs } = say(reader)
  return (
    <Frame reader={reader} title={apiDocs.title} address={addresses.apiDocs}>
      <PageHead title={apiDocs.title}>
        <p className="lead">{apiDocs.lead}</p>
        <p>
          {apiDocs.base} <code>{base}</code>
          {' · '}
          <a href={addresses.apiDocument}>{apiDocs.document}</a>
        </p>
      </PageHead>
      <h2>{apiDocs.start}</h2>
      <ol className="api-steps">
        {Object.entries(apiDocs.steps).map(([name, words]) => (
          <li key={name}>{words}</li>
        ))}
      </ol>
      <nav aria-label={apiDocs.contents}>
        <ul className="api-contents plain-list">
          {slices.map(({ name, operations }) => (
            <li key={name}>
              <a href={`#${name}`} lang="en">
                {name}
              </a>{' '}
              <span className="meta">{operations.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      {slices.map(({ name, operations }) => (
        <section key={name} id={name} className="api-slice">
          <h2 lang="en">{name}</h2>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} reader={reader} />
          ))}
        </section>
      ))}
    </Frame>
  )
}

type OperationProps = { operation: ApiOperation; reader: Reader }

function Operation({ operation, reader }: OperationProps) {
  const { id, method, path, summary, description, curl, answer } = operation
  const { apiDocs } = say(reader)
  return (
    <details id={id} className="api-operation">
      <summary>
        <span className="api-method">{method}</span> <code>{path}</code>{' '}
        <span className="meta" lang="en">
          {summary}
        </span>
      </summary>
      <div className="api-inside">
        {description && <p lang="en">{description}</p>}
        <Facts facts={factsOf({ operation, reader })} />
        <h3>{apiDocs.fields}</h3>
        <Fields operation={operation} reader={reader} />
        <h3>{apiDocs.request}</h3>
        <pre>
          <code>{curl}</code>
        </pre>
        <h3>{apiDocs.answer}</h3>
        <pre>
          <code>{answer}</code>
        </pre>
        <Refusals operation={operation} reader={reader} />
      </div>
    </details>
  )
}

function factsOf({ operation: { scope, who }, reader }: OperationProps) {
  const { apiDocs } = say(reader)
  return [
    { term: apiDocs.scope, value: scope === null ? apiDocs.noToken : scope ? <code>{scope}</code> : apiDocs.anyScope },
    { term: apiDocs.who, value: who === null ? apiDocs.anyone : who.join(', ') },
  ]
}

function Fields({ operation: { id, fields }, reader }: OperationProps) {
  const { apiDocs } = say(reader)
  if (fields.length === 0) return <p>{apiDocs.noFields}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{apiDocs.field}</th>
          <th scope="col">{apiDocs.kind}</th>
          <th scope="col">{apiDocs.about}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, required, description }) => (
          <tr key={`${id}-${name}`}>
            <th scope="row">
              <code>{name}</code>
              {required && <div className="meta">{apiDocs.required}</div>}
            </th>
            <td>{type}</td>
            <td lang="en">{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Refusals({ operation: { refusals }, reader }: OperationProps) {
  const { apiDocs } = say(reader)
  if (refusals.length === 0) return null
  return (
    <>
      <h3>{apiDocs.refusalsTitle}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{apiDocs.code}</th>
            <th scope="col">{apiDocs.words}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ status, code, words }) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code>
                <div className="meta">{status}</div>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
