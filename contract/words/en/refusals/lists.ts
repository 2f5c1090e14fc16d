/** About tags, views and orders for many. */
export const listRefusals = {
  tag_not_found: () => 'This tag no longer exists. Choose another one.',
  tag_retired: () => 'This tag is retired and not used for new tickets. Choose another one.',
  too_many_tags: () => 'A ticket takes 20 tags at most. Remove one first.',
  view_not_found: () => 'This view does not exist or is not available to you.',
  too_many_views: () => 'You have 50 views already. Remove one that you no longer need.',
  lead_only: () => 'This is for leads. Nothing was changed. Ask the lead of the line.',
  priority_differs: () => 'Somebody else has just changed the priority. Look again before you change it.',
  line_differs: () => 'The ticket has just moved to another line. Look again before you move it.',
  nothing_chosen: () => 'There is no ticket left for this. Nothing was changed.',
  too_many_chosen: () => 'That is more than 50,000 tickets at once. Narrow the view and try again.',
  blank_unknown: () =>
    'The text has a blank that nobody can fill. There are {{client.name}}, {{ticket.number}} and {{service.name}}.',
  blank_empty: () => 'A blank of the text has nothing to be filled with in this ticket, so nothing was sent.',
  bulk_not_found: () => 'There is no such action, or you may not see it.',
  bulk_over: () => 'This action has already finished.',
  bulk_not_over: () => 'This action is still running. Wait for it to finish, or stop it.',
  cannot_be_undone: () => 'This cannot be undone, or it already has been.',
  cannot_be_repeated: () => 'Taking back is not tried again. Look at the tickets themselves.',
}
