/** Ways for mail to come in besides a mailbox. */
export const waysIn = {
  title: 'Other ways for mail to come in',
  server: 'Mail servers can deliver straight to the desk, without a mailbox.',
  toServer: 'Own mail server',
  pipe: 'A mail server on this machine can hand mail to a program. What the program does not take, the mail server keeps and brings again.',
  postfix: 'For master.cf of Postfix',
  postfixHelp:
    'Use your own path to Otklik, and add a line like “support@example.com otklik:” to transport. Exim and Dovecot’s Sieve call the same command.',
  trial: 'To test it',
  trialHelp: 'Run this where Otklik runs: it takes a mail from a file and prints what became of it.',
  copy: 'Copy',
  copied: 'Copied.',
}
