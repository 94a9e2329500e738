import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { SCENARIOS } from '../scenarios.ts';
import { faultOf, startChaos } from './chaos/startChaos.ts';
import { startService } from './startService.ts';

const OPTIONS = {
  scenario: { type: 'string', default: 'sample' },
  port: { type: 'string', default: '9000' },
  seed: { type: 'string', default: '1' },
  cookie: { type: 'string' },
  gzip: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const HELP = `A stand-in of the service, on this machine only.

npm run service -- [--scenario NAME] [--port PORT] [--seed N] [--cookie NAME=VALUE] [--gzip]

  --scenario  How it behaves (sample):
${SCENARIOS.map(({ name, about }) => `                ${name.padEnd(18)}${about}`).join('\n')}
                ${'chaos'.padEnd(18)}Trouble that --seed settles: of the connection, the body, the head, the service.
  --seed      A whole number (1). The same seed makes the same trouble.
  --port      Where it listens on 127.0.0.1 (9000; 0 for any free port).
  --cookie    A session such as JSESSIONID=1: whoever comes without it is sent to the login page.
  --gzip      Compresses its answers.

While it runs: the line "end" ends all sessions, "news" makes the data newer.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port must be a whole number from 0 to 65535.');
  }
  if (values.scenario === 'chaos') {
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number.');
    const { url } = await startChaos(seed, port);
    console.log(`The service's stand-in (chaos, ${faultOf(seed).name}) listens on ${url}`);
    return;
  }
  const service = await startService({
    scenario: values.scenario,
    port,
    gzip: values.gzip,
    ...(values.cookie === undefined ? {} : { cookie: values.cookie }),
  });
  console.log(`The service's stand-in (${values.scenario}) listens on ${service.url}`);
  for await (const line of createInterface(process.stdin)) {
    if (line === 'end') service.endSessions();
    else if (line === 'news') service.renewData();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
