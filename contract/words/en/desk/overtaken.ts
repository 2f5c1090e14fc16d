/** Somebody saved the same thing while it was being written here. */
export const overtaken = {
  title: ({ who, at }: { who: string; at: string }) => `${who || 'Somebody'} saved this while you were writing, ${at}`,
  safe: 'What you wrote stands here untouched.',
  safeAndTheirs: 'What you wrote stands here untouched. Now it reads:',
  take: 'Take theirs',
  keep: 'Keep mine',
}
