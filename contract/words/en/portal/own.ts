/** The parts of one's own page: the password, and which letters come. */
export const own = {
  parts: 'Parts of this page',
  reading: 'Language, time and look',
  password: {
    title: 'Password',
    current: 'Current password',
    forgotten: 'Forgotten?',
    byLetter: 'Have a link sent to you',
    byCode: 'Confirm with a code from your app instead',
    fresh: 'You have just confirmed with a code, so this field may stay empty.',
    stay: 'Stay signed in on my other devices',
    stayHelp: 'Leave this off if somebody may know the old password.',
    submit: 'Change the password',
    sending: 'Changing…',
    changed: 'Password changed. A letter about it is on its way to you.',
  },
  letters: {
    title: 'Letters you get',
    lead: 'Whatever you choose, everything is on your ticket pages.',
    submit: 'Save the choice',
    saved: 'Saved. It applies from the next letter on.',
    kinds: {
      receipt: {
        name: 'We have your ticket',
        help: 'Its number and when we will answer; the page shows both right away.',
      },
      hand_over: { name: 'Somebody else has your ticket now', help: 'Who, why, and when you will hear from them.' },
      next_contact: { name: 'A time we promised has moved', help: 'The new time and the reason.' },
      missed: { name: 'We did not keep a promise', help: 'That we are late, and the new time.' },
      copies: {
        name: 'News of a colleague’s ticket',
        help: 'For tickets you are kept informed about. Answers come in any case; you can stop them on the ticket’s page.',
      },
    },
    always: 'These always come',
    fixed: {
      reply: 'Our answers: they are why you wrote.',
      waiting: 'When we need something from you: without it we cannot go on.',
      solution: 'Solutions: you are asked whether it works.',
      begun: 'A ticket we opened for you: otherwise you would not know of it.',
      informed: 'That a colleague keeps you informed: they count on it.',
      security: 'Anything about signing in: somebody with your password could otherwise turn it off.',
    },
  },
}
