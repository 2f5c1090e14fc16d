/** Of tickets that become one, or that are one already. */
export const mergingRefusals = {
  ticket_merged: () =>
    'This ticket was merged and goes on in another one. Nothing was lost: what you wrote is kept, and can go there.',
  other_ticket_not_found: () => 'There is no such other ticket, or it is not yours to work on. Nothing was changed.',
  merged_already: () => 'These are one ticket already. Nothing was changed.',
  merge_of_other_account: () =>
    'These tickets are of different accounts and stay apart: nobody reads another’s words. For one fault of many use an incident.',
  merge_unconfirmed: () =>
    'The client has not confirmed that they wrote one of these. Until they have, the two stay apart.',
  too_many_merged: () => 'Twenty tickets at most go into one. Where more report the same, use an incident.',
  not_merged: () => 'This ticket is merged with none. Nothing was changed.',
  merged_long_ago: () => 'They were merged over thirty days ago: that is history now and stays as it is.',
}
