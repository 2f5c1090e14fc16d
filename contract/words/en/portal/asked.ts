/** The questions of a topic, and a ticket as staff see it with the client's eyes. */
export const asked = {
  legend: ({ topic }: { topic: string }) => `About this topic: ${topic}`,
  optional: 'optional',
  nothing: 'Not chosen',
  show: 'Show the questions of this topic',
  showHelp: 'Each topic asks something else. What you have written stays.',
  topicRefused: ({ name }: { name: string }) => `${name} (needs a second factor)`,
  fileKept: 'The file is already here and goes along.',
  timeHelp: ({ zone }: { zone: string }) => `By the clock of ${zone}`,
  if: {
    answered: ({ field }: { field: string }) => `If you have answered “${field}”:`,
    equal: ({ field, value }: { field: string; value: string }) => `If “${field}” is “${value}”:`,
    not_equal: ({ field, value }: { field: string; value: string }) => `If “${field}” is not “${value}”:`,
    one_of: ({ field, value }: { field: string; value: string }) => `If “${field}” is one of: ${value}:`,
  },
  answers: 'What you told us',
  looking: {
    title: ({ name }: { name: string }) => `You see this as ${name} sees it`,
    lead: 'Nothing can be sent from here, and nothing counts as read. That you looked stands in the history of the ticket.',
    back: 'Back to the ticket on the desk',
  },
  preview: {
    title: 'The form as the client sees it',
    nothing: 'This topic asks nothing of its own: the client writes what happened, and that is all.',
  },
}
