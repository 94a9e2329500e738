/** What a command can do besides computing. */
export interface CommandOutlets {
  /** Tells the user something, on standard error. */
  readonly say: (words: string) => void;
  /** Writes data to a file, or to standard output without one. */
  readonly write: (file: string | undefined, pieces: Iterable<string>) => Promise<void>;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** Its usage, options and exit codes. */
  readonly help: string;
  /**
   * Runs it, and resolves to its exit code.
   * @throws CommandError if it cannot run
   */
  readonly run: (args: readonly string[], outlets: CommandOutlets) => Promise<number>;
}
