/** One word after `otklik`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** What `otklik <name> --help` shows below the summary. */
  help: string
  /** The answer is the exit code: 0 done, 1 not done, 2 asked wrongly. */
  run(args: string[]): Promise<number>
}
