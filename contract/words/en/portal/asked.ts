/** The questions of a topic, and a ticket as staff see it with the client's eyes. */
export const asked = {
  legend: ({ topic }: { topic: string }) => `About this topic: ${topic}`,
  optional: 'optional',
  nothing: 'Not chosen',
  show: 'Show the questions of this topic',
  showHelp: 'Each topic has its own questions. What you have written stays.',
  topicRefused: ({ name }: { name: string }) => `${name} (needs a second factor)`,
  fileKept: 'The file is already here and will be sent too.',
  timeHelp: ({ zone }: { zone: string }) => `Time zone: ${zone}`,
  if: {
    answered: ({ field }: { field: string }) => `If you have answered “${field}”:`,
    equal: ({ field, value }: { field: string; value: string }) => `If “${field}” is “${value}”:`,
    not_equal: ({ field, value }: { field: string; value: string }) => `If “${field}” is not “${value}”:`,
    one_of: ({ field, value }: { field: string; value: string }) => `If “${field}” is one of: ${value}:`,
  },
  answers: 'What you told us',
  looking: {
    title: ({ name }: { name: string }) => `You see this as ${name} does`,
    lead: 'Nothing can be sent from here, and nothing counts as read. That you looked is recorded in the ticket’s history.',
    back: 'Back to the ticket on the desk',
  },
  preview: {
    title: 'The form as the client sees it',
    nothing: 'This topic has no questions of its own: the client just writes what happened.',
  },
}
