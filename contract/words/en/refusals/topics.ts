import type { RefusalFacts } from '../../../refusals.ts'

const clock = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`

/** About topics and their questions. */
export const topicRefusals = {
  topic_not_by_channel: () => 'This topic is not taken this way. Choose another topic, or write in the portal.',
  topic_needs_factor: () =>
    'This topic is for those who signed in with a second factor. Set one up in your settings, or choose another topic.',
  questions_changed: () =>
    'This topic asks other questions now. They stand below, with what you wrote; look at them and send again.',
  topic_changed: ({ who, at }: RefusalFacts) =>
    `${who ?? 'Somebody else'} has changed this topic${at ? ` at ${clock(at)}` : ''} while you had it open. Nothing was overwritten.`,
}
