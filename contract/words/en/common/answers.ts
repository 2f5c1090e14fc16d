/** Why an answer was not taken, or a form cannot be kept, by the code of the check. */
export const answerProblems = {
  answer_missing: () => 'Please answer this.',
  answer_too_long: () => 'This is too long here. Shorten it, or attach it as a file.',
  one_answer: () => 'Only one answer is asked for.',
  not_an_option: () => 'Choose one of the options.',
  not_a_number: () => 'Write a number such as 1500 or 12.5.',
  not_a_time: () => 'Write a date and a time.',
  not_a_place: () =>
    'Write a host, an IP or an address of a page, such as shop.com or 203.0.113.7, without a password.',
  not_a_service: () => 'Choose a service of this account.',
  not_a_file: () => 'This file is not here. Attach it again.',
  not_a_name: () => 'Latin letters, digits and underscores, beginning with a letter; at most 40.',
  field_twice: () => 'Another question has this name.',
  label_missing: () => 'Write the question in one language at least.',
  options_missing: () => 'Write what there is to choose from.',
  options_needless: () => 'Only a choice has options.',
  option_twice: () => 'One option stands here twice.',
  preset_wrong: () => 'This cannot stand in the field at first.',
  condition_not_earlier: () => 'A condition can only look at a question that stands above.',
  condition_empty: () => 'Choose the answer it looks for.',
  condition_wrong: () => 'That question cannot be answered so.',
}
