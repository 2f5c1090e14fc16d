import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allClauses } from '#contract/scopes.ts'
import { textsOf } from './said.ts'

/** Texts in which nothing is hidden, and why: every other is hidden before the command begins (platform/hiding.ts). */
const notSaid: Record<string, string> = {
  accounts: 'names of people, firms and services, told apart from what is said (notes and reasons are)',
  staff: 'names of people and of the company',
  signIn: 'passwords of ours, which are hashed',
  knowledge: 'ready texts of the staff, which are edited in the open and hold blanks',
  'mail.setOutgoingMail': 'the mail server, whose password is sealed',
  'mail.tryOutgoingMail': 'the same, kept nowhere',
  'mail.addMailbox': 'a mailbox, whose password is sealed',
  'mail.changeMailbox': 'a mailbox, whose password is sealed',
  'mail.tryMailbox': 'the same, kept nowhere',
  'mail.findProbe': 'the same, kept nowhere',
  'mail.setText': 'fixed texts of the desk with blanks',
  drafts:
    'half-written words for their author alone; what is sent of them is the order it becomes, and drafts that were sent are masked',
  'bulk.startBulk chosen.q': 'a search, kept with the order and said to nobody',
  'tickets.addTopic': 'questions of the desk',
  'tickets.changeTopic': 'questions of the desk',
  'tickets.keepDraft': 'half-written words for their author alone',
  'tickets.answerByLink k': 'the signature of a link',
  'tickets.answerAuthorship k': 'the signature of a link',
  'tickets.askForLink k': 'the signature of a link',
  'tickets.handOver to': 'addresses that stood on the button',
  'tickets.postReply to': 'addresses that stood on the button',
  'tickets.resolveTicket to': 'addresses that stood on the button',
}

const orders = allClauses.filter(({ clause }) => !clause.route.startsWith('GET '))

test('what people write for others is without secrets before any command begins, or has a reason here', () => {
  const faults = orders.flatMap(({ slice, name, clause }) =>
    textsOf(clause)
      .filter((path) => !isHidden(path, clause.said ?? []) && !clause.secret?.includes(path))
      .filter(
        (path) => !(`${slice}.${name} ${path}` in notSaid) && !(`${slice}.${name}` in notSaid) && !(slice in notSaid),
      )
      .map((path) => `${slice}.${name} takes ${path}: name it in \`said\` of its clause`),
  )
  assert.deepEqual(faults, [])
})

test('what is named as said is a text of its clause', () => {
  const faults = orders.flatMap(({ slice, name, clause }) => {
    const texts = textsOf(clause, 1)
    return (clause.said ?? [])
      .filter((said) => !texts.some((path) => isHidden(path, [said])))
      .map((said) => `${slice}.${name} says that ${said} is said, and takes no such text`)
  })
  assert.deepEqual(faults, [])
})

const isHidden = (path: string, said: readonly string[]) =>
  said.some((one) => path === one || path.startsWith(`${one}.`))
