import type { TrialStep } from '../../../mail/listener.ts'

/** The desk's own mail server. */
export const listener = {
  title: 'Own mail server',
  lead: 'Other mail servers deliver straight to the desk. It takes only mail addressed to it, stores each one before accepting it, and relays nothing.',
  active: 'Take mail in',
  activeHelp: 'When off, nothing listens, and senders keep their mail for a few days.',
  protocol: 'Who delivers',
  protocols: {
    smtp: { label: 'Any mail server (SMTP)', help: 'Servers on the internet, or your own mail server.' },
    lmtp: {
      label: 'Only your own mail server (LMTP)',
      help: 'Answers for each recipient separately. Not for the internet.',
    },
  },
  host: 'Address to listen on',
  hostHelp: '0.0.0.0 is every network, 127.0.0.1 is this machine only.',
  port: 'Port',
  portHelp: 'Mail servers connect to port 25. Forward it here in your firewall; the desk cannot open ports below 1024.',
  takesFor: 'Our addresses and domains',
  takesForHelp:
    'One per line: support@example.com, or @reply.example.com for a whole domain. All others get the same refusal.',
  mostMegabytes: 'Largest mail, MB',
  mostHelp: 'Up to 50. Attached files grow by a third in mail.',
  save: 'Save',
  saved: 'Saved. In effect now.',
  changed: ({ at }: { at: string }) => `Changed ${at}.`,
  placesFirst: 'Name an address or a domain first.',

  state: 'Who listens',
  none: 'Nobody listens.',
  off: 'Nobody listens: it is switched off.',
  starting: 'No process listens yet. Each one with the role “mail” starts within seconds.',
  process: ({ host, pid }: { host: string; pid: number }) => `${host}, process ${pid}`,
  listens: ({ address }: { address: string }) => `listens on ${address}`,
  trouble: ({ why }: { why: string }) => `does not listen: ${why}`,
  certificates: {
    files: ({ until }: { until: string }) => `With your certificate, good until ${until}.`,
    self_made: () =>
      'With a self-made certificate: mail is encrypted on the way, but the certificate does not prove who we are. Most senders accept that. To use your own, set MAIL_CERT and MAIL_KEY to its files when Otklik is started.',
  },

  directions: 'What others must know',
  directionsLead: 'For whoever keeps the DNS or your mail server, so that mail finds its way here.',
  noDirections: 'First say which addresses mail is taken for.',
  kinds: {
    mx: {
      label: ({ of }: { of: string }) => `In the DNS of ${of}`,
      help: 'Only if all mail of this domain is for the desk: no other server will get any.',
    },
    transport: {
      label: ({ of }: { of: string }) => `On the mail server for ${of}`,
      help: 'Another server takes mail for this domain. Have it pass this on: in Postfix, a line in transport_maps.',
    },
  },
  copy: 'Copy',
  copied: 'Copied.',

  trial: 'Test',
  trialLead: 'Tests the saved settings.',
  ways: { door: 'Deliver a mail to this server', round: 'Send a letter out and wait for it to return' },
  wayWords: {
    door: 'The desk connects to itself as a stranger would and delivers a mail.',
    round: 'A letter goes out through the outgoing mail server to the first of our addresses, and should come back in.',
  },
  notOut: 'Outgoing mail is not set up, so nothing can be sent.',
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
  good: 'OK',
  bad: 'failed',
  coming: ({ n }: { n: number }) => `Not here yet (${n} s).`,
  lost: 'It has not arrived in ten minutes. Check whether your mail server is holding it, and whether port 25 leads here.',
  being_read: 'It has arrived and is being read.',
  arrived: ({ n }: { n: number }) => `It came through this server, was read and stored; ${n} s altogether.`,
  elsewhere: ({ n }: { n: number }) => `It arrived, but by another way, not through this server; ${n} s altogether.`,
  aside: 'It arrived but could not be read. It is under “Incoming mail”.',
}
