/** About what is said to be broken. */
export const incidentRefusals = {
  incident_not_found: () => 'There is no such incident.',
  incident_changed: () =>
    'Somebody else has just changed this incident. Nothing was overwritten. Look again, then change it.',
  incident_over: () => 'This incident has ended already. Announce a new one if it is back.',
  incident_concerns_nobody: () => 'Nothing was told yet: say whom it concerns, everybody or some services or topics.',
  incident_not_begun: () => 'The beginning lies ahead. Name the time since when it is broken.',
  next_word_past: () => 'The time of the next word has passed. Name one ahead, and write by then.',
}
