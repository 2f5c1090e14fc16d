/** What may be said in one place only, and what to do elsewhere. */
import ts from 'typescript'
import { nodesOf, placeOf, type Source } from './source.ts'

type Ban = {
  where: RegExp
  except: RegExp
  /** What the node says that is banned, if it does. */
  said(node: ts.Node): string | undefined
  instead: string
}

const bans: Ban[] = [
  {
    where: /^(?:server|contract)\//,
    except: /^server\/platform\/clock[.]ts$/,
    said(node) {
      if (isMember(node, ['Date'], 'now')) return 'Date.now'
      const bare = (ts.isNewExpression(node) || ts.isCallExpression(node)) && !node.arguments?.length
      if (bare && isNamed(node.expression, ['Date'])) return ts.isNewExpression(node) ? 'new Date()' : 'Date()'
    },
    instead: 'take `now` from what you are handed, so that a story can move the clock',
  },
  {
    where: /^(?:server|contract|web)\//,
    except: /^server\/platform\/config[.]ts$/,
    said(node) {
      if (isMember(node, ['process'], 'env')) return 'process.env'
      if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'env' && isFromProcess(node))
        return 'env'
    },
    instead: 'add the setting to server/platform/config.ts and be handed it',
  },
  {
    where: /^(?:server|contract)\//,
    except: /^server\/(?:cli\/|main[.]ts$)/,
    said: (node) => (isMember(node, ['console']) ? 'console' : undefined),
    instead: 'use the log you are handed',
  },
  {
    where: /^(?:server|web)\//,
    except: /^(?:web\/wire\/|server\/platform\/egress[.]ts$)/,
    said(node) {
      if (ts.isCallExpression(node) && isNamed(node.expression, ['fetch'])) return 'fetch'
      if (isMember(node, ['window', 'globalThis', 'self'], 'fetch')) return 'fetch'
      const opens = ['EventSource', 'WebSocket', 'XMLHttpRequest']
      if (ts.isNewExpression(node) && isNamed(node.expression, opens)) return node.expression.getText()
    },
    instead: 'ask a clause through web/wire; the server goes out through its one egress client',
  },
]

export function bansBroken(source: Source): string[] {
  const here = bans.filter(({ where, except }) => where.test(source.file) && !except.test(source.file))
  if (here.length === 0) return []
  const complaints: string[] = []
  for (const node of nodesOf(source.tree)) {
    for (const { said, instead } of here) {
      const what = said(node)
      if (what) complaints.push(`${placeOf(source, node)} says ${what}: ${instead}`)
    }
  }
  return complaints
}

function isNamed(node: ts.Node, names: string[]): node is ts.Identifier {
  return ts.isIdentifier(node) && names.includes(node.text)
}

/** `object.name` or `object['name']`; any name when none is given. */
function isMember(node: ts.Node, objects: string[], name?: string) {
  const plain = ts.isPropertyAccessExpression(node) && node.name.text
  const quoted =
    ts.isElementAccessExpression(node) &&
    ts.isStringLiteralLike(node.argumentExpression) &&
    node.argumentExpression.text
  const member = plain || quoted
  return (
    Boolean(member) &&
    (name === undefined || member === name) &&
    isNamed((node as ts.PropertyAccessExpression).expression, objects)
  )
}

function isFromProcess(node: ts.ImportSpecifier) {
  const from = node.parent.parent.parent.moduleSpecifier
  return ts.isStringLiteral(from) && /^(?:node:)?process$/.test(from.text)
}
