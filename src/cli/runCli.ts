import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Command, CommandOutlets } from './command.ts';
import { CommandError } from './commandError.ts';
import { LOOKUP_COMMAND } from './lookup.ts';

/** The commands, in the order of the help. */
const COMMANDS: readonly Command[] = [LOOKUP_COMMAND];

const COULD_NOT_RUN = 2;

/** Runs the command that the arguments name. Resolves to the exit code: 2 if it could not run. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  const isHelp = name === undefined || args.includes('--help') || args.includes('-h');
  if (command === undefined || isHelp) {
    const usage = (command === undefined ? COMMANDS : [command])
      .map(({ help }) => help)
      .join('\n\n');
    if (isHelp) console.log(usage);
    else console.error(`There is no command ${name}.\n\n${usage}`);
    return isHelp ? 0 : COULD_NOT_RUN;
  }
  try {
    return await command.run(rest, OUTLETS);
  } catch (error) {
    console.error(isOfUser(error) ? error.message : error);
    return COULD_NOT_RUN;
  }
}

/** Whether an error is about what the user wrote, and needs no trace. */
function isOfUser(error: unknown): error is Error {
  if (error instanceof CommandError) return true;
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

const OUTLETS: CommandOutlets = {
  say: (words) => console.error(words),
  async write(file, pieces) {
    if (file === undefined) {
      await writeAll(process.stdout, pieces);
      return;
    }
    let opened: Awaited<ReturnType<typeof open>>;
    try {
      opened = await open(file, 'w');
    } catch (error) {
      throw new CommandError(
        `${file} cannot be written: ${error instanceof Error ? error.message : error}`,
      );
    }
    const stream = opened.createWriteStream();
    await writeAll(stream, pieces);
    stream.end();
    await finished(stream);
  },
};

async function writeAll(stream: Writable, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!stream.write(piece)) await new Promise((resolve) => stream.once('drain', resolve));
  }
}
