/** Something the person who runs Otklik must put right. Its message says what is wrong and what to do, and is shown without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
