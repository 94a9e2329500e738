/** A command that could not run, in words for its user. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
