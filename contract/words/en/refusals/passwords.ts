/** About changing one's own password. */
export const passwordRefusals = {
  password_wrong: () =>
    'This is not your current password. Nothing was changed. Look at the keyboard layout and Caps Lock.',
  password_needed: () =>
    'Type your current password. If it is forgotten, sign out and ask for a new one by e-mail. Nothing was changed.',
  password_same: () => 'This is the password you have now. Nothing was changed. Choose another one.',
}
