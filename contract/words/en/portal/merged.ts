/** Tickets that go on as one, as clients read it. */
export const merged = {
  move: 'It is about the same matter as another ticket, and we go on with both there.',
  goesOnIn: ({ number }: { number: number }) => `It goes on in ticket #${number}`,
  elsewhere: 'It goes on in another ticket of your account. Whoever acts for the account can tell you more.',
  tookIn: ({ number }: { number: number }) => `Put together with ticket #${number}, about the same`,
  help: ({ number }: { number: number }) => `What you write here arrives in ticket #${number}.`,
  helpAnew: 'What you write here begins a ticket of your own that refers to this one.',
  events: {
    merged: 'We put this ticket together with another one about the same.',
    apart: 'This ticket goes on by itself again.',
  },
  byLink: ({ number }: { number: number }) => `It goes on in ticket #${number}. This is how that one stands.`,
  byLinkElsewhere: 'It goes on in another ticket. Sign in to learn more.',
}
