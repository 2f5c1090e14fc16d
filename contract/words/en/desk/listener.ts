import type { TrialStep } from '../../../mail/listener.ts'

/** The desk's own mail server. */
export const listener = {
  title: 'Own mail server',
  lead: 'Mail servers bring mail straight to the desk. It takes what is addressed to it, stores it before it says so, and passes nothing on.',
  active: 'Take mail in',
  activeHelp: 'Off, nobody listens, and senders keep their mail for some days.',
  protocol: 'Who brings it',
  protocols: {
    smtp: { label: 'Any mail server (SMTP)', help: 'Strangers from the internet, or a mail server of yours.' },
    lmtp: { label: 'Your own mail server alone (LMTP)', help: 'It answers for each recipient. Not for the internet.' },
  },
  host: 'Address to listen on',
  hostHelp: '0.0.0.0 is every network, 127.0.0.1 this machine alone.',
  port: 'Port',
  portHelp: 'Mail servers come to port 25. Lead it here by your firewall; ports below 1024 are not open to the desk.',
  takesFor: 'Our addresses and domains',
  takesForHelp:
    'One a line: support@example.com, or @reply.example.com for a whole domain. All others hear one and the same “no”.',
  mostMegabytes: 'Largest mail, MB',
  mostHelp: 'Up to 50. Files grow by a third on their way by mail.',
  save: 'Save',
  saved: 'Saved. It holds at once.',
  changed: ({ at }: { at: string }) => `Changed ${at}.`,
  placesFirst: 'Name an address or a domain first.',

  state: 'Who listens',
  none: 'Nobody listens.',
  off: 'Nobody listens: it is switched off.',
  starting: 'No process listens yet. Each one with the role “mail” begins within some seconds.',
  process: ({ host, pid }: { host: string; pid: number }) => `${host}, process ${pid}`,
  listens: ({ address }: { address: string }) => `listens on ${address}`,
  trouble: ({ why }: { why: string }) => `does not listen: ${why}`,
  certificates: {
    files: ({ until }: { until: string }) => `With your certificate, good until ${until}.`,
    self_made: () =>
      'With a certificate that it made for itself: mail is encrypted on its way, but nobody can tell by it that we are who we say. Most senders accept that. For a certificate of your own name its files by MAIL_CERT and MAIL_KEY when Otklik is started.',
  },

  directions: 'What the outside must know',
  directionsLead: 'So that mail finds its way here.',
  noDirections: 'Say first for whom mail is taken.',
  kinds: {
    mx: {
      label: ({ of }: { of: string }) => `In the DNS of ${of}`,
      help: 'Only for a domain all of whose mail belongs to the desk: from then on no other server gets any.',
    },
    transport: {
      label: ({ of }: { of: string }) => `In the mail server for ${of}`,
      help: 'Another server takes the mail of this domain. Let it hand this on: in Postfix, a line in transport_maps.',
    },
  },
  copy: 'Copy the line',
  copied: 'Copied.',

  trial: 'Test',
  trialLead: 'Tests what is saved.',
  ways: { door: 'Bring a mail to our door', round: 'Send a letter out and wait for it' },
  wayWords: {
    door: 'The desk comes to its own door as a stranger and hands a mail over.',
    round: 'A letter goes out by the outgoing mail to the first of our addresses, and should come back in.',
  },
  notOut: 'No outgoing mail is set: nothing could be sent.',
  notSaved: 'Save first.',
  steps: {
    greeting: 'Greeting',
    encryption: 'Encryption',
    relaying: 'Refuses mail for others',
    recipient: 'Takes mail for us',
    handing_over: 'Mail handed over',
    dns: 'Who the DNS names',
    sending: 'Letter sent',
  } satisfies Record<TrialStep, string>,
  good: 'in order',
  bad: 'not in order',
  coming: ({ n }: { n: number }) => `It has not come in yet (${n} s).`,
  lost: 'It has not come in for ten minutes. Look whether your mail server holds it, and whether port 25 leads here.',
  being_read: 'It is here, and is being read.',
  arrived: ({ n }: { n: number }) => `It came in by this listener, was read and kept; ${n} s altogether.`,
  elsewhere: ({ n }: { n: number }) => `It came in, but by another way than this listener; ${n} s altogether.`,
  aside: 'It came in and could not be read. It lies under “Incoming mail”.',
}
