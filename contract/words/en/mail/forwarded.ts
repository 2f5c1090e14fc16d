/** To somebody outside, who has no part in the ticket. */
export const forwarded = {
  subject: ({ company, number, start }: { company: string; number: number; start: string }) =>
    `${company}, #${number}: ${start}`,
  heading: ({ by, company }: { by: string; company: string }) => `${by} of ${company} writes to you`,
  asks: ({ by }: { by: string }) => by,
  said: ({ who, time }: { who: string; time: string }) => `${who}, ${time}`,
  files: 'Attached files',
  answer: ({ company }: { company: string }) =>
    `Just reply to this letter: your answer goes to the staff of ${company}.`,
  about: ({ company, number }: { company: string; number: number }) => `${company} · #${number}`,
}
