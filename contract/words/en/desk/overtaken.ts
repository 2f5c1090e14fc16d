/** Somebody saved the same thing while it was being written here. */
export const overtaken = {
  title: ({ who, at }: { who: string; at: string }) => `${who || 'Somebody'} saved this while you were writing, ${at}`,
  safe: 'What you wrote is still here.',
  safeAndTheirs: 'What you wrote is still here. Theirs reads:',
  take: 'Take theirs',
  keep: 'Keep mine',
}
