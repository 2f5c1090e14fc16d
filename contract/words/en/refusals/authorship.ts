/** Of whether a mail was its contact's own. */
export const authorshipRefusals = {
  not_asked_of_you: () =>
    'Only the person in whose name the letter came can say whether it was theirs. Nothing was changed.',
  nothing_to_confirm: () => 'This has already been answered, thank you. There is nothing more to do.',
}
