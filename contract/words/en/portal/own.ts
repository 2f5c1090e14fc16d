/** The parts of one's own page: the password, and which letters come. */
export const own = {
  parts: 'Parts of this page',
  reading: 'Language, time and look',
  password: {
    title: 'Password',
    current: 'Present password',
    forgotten: 'Forgotten?',
    byLetter: 'Have a link sent to you',
    byCode: 'Confirm with a code from your app instead',
    fresh: 'You have just confirmed with a code, so this field may stay empty.',
    stay: 'Stay signed in on my other devices',
    stayHelp: 'Leave it off when somebody may know the old password.',
    submit: 'Change the password',
    sending: 'Changing…',
    changed: 'The password is changed. A letter about it is on its way to you.',
  },
  letters: {
    title: 'Letters you get',
    lead: 'Whatever you choose, everything stands on the pages of your tickets.',
    submit: 'Save the choice',
    saved: 'Saved. It holds from the next letter on.',
    kinds: {
      receipt: { name: 'We have your ticket', help: 'Its number and by when we answer; the page shows both at once.' },
      hand_over: { name: 'Somebody else has your ticket now', help: 'Who, why, and by when you hear from them.' },
      next_contact: { name: 'A time we promised has moved', help: 'The new time and the reason.' },
      missed: { name: 'We did not keep a promise', help: 'That we are late, and the new time.' },
      copies: {
        name: 'How a colleague’s ticket goes',
        help: 'Of tickets you are kept informed about. Answers come in any case; on the ticket’s page you can end that.',
      },
    },
    always: 'These always come',
    fixed: {
      reply: 'Our answers: they are what you wrote for.',
      waiting: 'When we wait for something: without you it would stand still.',
      solution: 'Solutions: you are asked whether it works.',
      begun: 'A ticket that we opened for you: you could not know of it otherwise.',
      informed: 'That a colleague keeps you informed: they count on your knowing.',
      security: 'Anything about signing in: whoever had your password could turn it off.',
    },
  },
}
