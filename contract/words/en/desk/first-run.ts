/** The first steps of a new desk, and the sample request they are tried on. */
export const firstRun = {
  title: 'First steps',
  lead: ({ done, all }: { done: number; all: number }) => `${done} of ${all} done. Steps tick themselves.`,
  hide: 'Hide',
  isDone: 'done',
  answer: ({ n }: { n: number }) => `Answer the sample request #${n}`,
  answerHelp: 'Write as you would to a client. Nobody gets it.',
  seenByClient: 'The client’s page, as the link in a letter opens it',
  mail: 'Set up outgoing mail',
  mailHelp: 'Until then letters to clients stay here, under “Letters”.',
  colleagues: 'Invite colleagues',
  colleaguesHelp: 'Give each of them roles and lines.',
  remove: 'Remove the sample',
  removeHelp: 'When you have tried it.',
  removeTitle: 'Remove the sample?',
  removeNow: 'Remove',
  removeWords:
    'The sample request is closed and its client can no longer sign in. What you wrote stays in the history.',
  removed: 'Sample removed',

  sample: {
    account: 'Sample',
    contact: 'Sample Client',
    subject: '[Sample] The site opens every other time, error 502',
    text: `Hello! Since this morning our site opens every other time: either it loads or it shows “502 Bad Gateway”.

Last night we moved PHP to version 8.3 in the control panel and changed nothing else. It is shared hosting. Visitors complain. What should we do?

(This is a sample, written by the desk itself so that there is something to try an answer on. No client stands behind it.)`,
  },
}
