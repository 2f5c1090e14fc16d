/** What was answered to the questions of topics, as columns and conditions of views. */
export const answers = {
  title: 'Answers to questions of topics',
  columns: 'Columns with answers',
  add: 'A condition on the question',
  question: ({ label, topics }: { label: string; topics: string }) => `${label} (${topics})`,
  is: ({ label }: { label: string }) => `“${label}”`,
  contains: 'Contains',
  containsHelp: 'Empty: any answer.',
  drop: ({ label }: { label: string }) => `Remove the condition on “${label}”`,
  dropIt: 'Remove',
}
