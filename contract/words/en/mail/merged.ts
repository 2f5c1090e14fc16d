/** To whoever asked: their ticket and another one about the same go on as one. */
export const merged = {
  heading: ({ number }: { number: number }) => `Ticket #${number} goes on in another one`,
  into: ({ number }: { number: number }) =>
    `It is about the same matter as ticket #${number}, so we put the two together and go on there. You need do nothing.`,
  elsewhere:
    'It is about the same matter as another ticket of your account, so we put the two together and go on there. You need do nothing; once signed in you can ask about it on the page of your ticket.',
  kept: 'Nothing that you wrote is lost. An answer to an earlier letter finds its way.',
}
