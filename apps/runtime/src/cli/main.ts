import { Command, InvalidArgumentError } from 'commander';
import { complain, type Outcome, showOutcome } from './outcome.ts';

const program = new Command('waymark')
  .description('Check, try and run customer journeys.')
  .option('--json', 'print one JSON value and nothing else', false)
  .showSuggestionAfterError()
  .configureHelp({ showGlobalOptions: true });

/** What a command comes to is shown; what nobody expected is told without its stack. */
const tell = async (work: () => Promise<Outcome>): Promise<void> => {
  try {
    showOutcome(await work(), program.opts<{ json: boolean }>().json);
  } catch (error) {
    complain(`Something went wrong: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const speed = (text: string): number => {
  const times = Number(text);
  if (times > 0 && times <= 1e9) return times;
  throw new InvalidArgumentError('It must be a number above 0, such as 86400 for a day in a second.');
};

program
  .command('check <file>')
  .description('find every problem of a journey; needs no server')
  .action((file: string) => tell(async () => (await import('./check.ts')).check(file)));

program
  .command('compile <file>')
  .description('print the plan of a journey; needs no server')
  .action((file: string) => tell(async () => (await import('./compile.ts')).compile(file)));

program
  .command('simulate <file>')
  .description('play a scenario on the virtual clock; needs no server')
  .requiredOption('--scenario <file>', 'the scenario to play')
  .action((file: string, options: { scenario: string }) =>
    tell(async () => (await import('./simulate.ts')).simulate(file, options)),
  );

program
  .command('run <file>')
  .description('play a scenario on the real runtime and Temporal')
  .requiredOption('--scenario <file>', 'the scenario to play')
  .option('--speed <times>', 'how many times faster than real time', speed, 86_400)
  .action((file: string, options: { scenario: string; speed: number }) =>
    tell(async () => (await import('./run.ts')).run(file, options)),
  );

program
  .command('push <file>')
  .description('store a journey as a draft')
  .option('--publish', 'and publish it', false)
  .action((file: string, options: { publish: boolean }) =>
    tell(async () => (await import('./push.ts')).push(file, options)),
  );

program
  .command('pull <key>')
  .description('print the draft of a journey')
  .action((key: string) => tell(async () => (await import('./pull.ts')).pull(key)));

program
  .command('journeys')
  .description('list all journeys')
  .action(() => tell(async () => (await import('./journeys.ts')).journeys()));

program
  .command('contents')
  .description('list all kept content')
  .action(() => tell(async () => (await import('./contents.ts')).contents()));

program
  .command('content-pull <key>')
  .description('print kept content')
  .action((key: string) => tell(async () => (await import('./contents.ts')).contentPull(key)));

program
  .command('content-push <file>')
  .description('store content under its key')
  .action((file: string) => tell(async () => (await import('./contents.ts')).contentPush(file)));

program
  .command('enroll <key>')
  .description('enroll a customer in a journey by hand')
  .requiredOption('--customer <id>', 'the customer’s id')
  .action((key: string, options: { customer: string }) =>
    tell(async () => (await import('./enroll.ts')).enroll(key, options)),
  );

program
  .command('pause <key>')
  .description('hand nothing of a journey over any more; entries, waits and branches go on')
  .action((key: string) => tell(async () => (await import('./steer.ts')).pause(key)));

program
  .command('resume <key>')
  .description('let a paused journey send again, what was held first')
  .action((key: string) => tell(async () => (await import('./steer.ts')).resume(key)));

program
  .command('stop <key>')
  .description('let nobody into a journey any more, and end its open enrollments')
  .option('--entry-only', 'let open enrollments go on to their end', false)
  .action((key: string, options: { entryOnly: boolean }) =>
    tell(async () => (await import('./steer.ts')).stop(key, options)),
  );

program
  .command('deliveries')
  .description('list messages that are held, or of which nobody knows whether they went')
  .option('--held', 'only those that are held', false)
  .option('--unknown', 'only those of unknown outcome', false)
  .action((options: { held: boolean; unknown: boolean }) =>
    tell(async () => (await import('./deliveries.ts')).deliveries(options)),
  );

program
  .command('answer <delivery> <answer>')
  .description('say what became of a message of unknown outcome: was-sent, was-not or send-again')
  .action((delivery: string, said: string) =>
    tell(async () => (await import('./deliveries.ts')).answer(delivery, said)),
  );

program
  .command('hold <connection>')
  .description('hand nothing over to a connection any more, until it is released')
  .action((connection: string) => tell(async () => (await import('./hold.ts')).hold(connection)));

program
  .command('release <connection>')
  .description('let a held connection send again, what was held first')
  .action((connection: string) => tell(async () => (await import('./hold.ts')).release(connection)));

program
  .command('policy [file]')
  .description('print the contact policy, after storing the one in the file')
  .action((file: string | undefined) => tell(async () => (await import('./policy.ts')).policy(file)));

program
  .command('status [key]')
  .description('show enrollments by state, and of one journey per node')
  .action((key: string | undefined) => tell(async () => (await import('./status.ts')).status(key)));

program
  .command('trace <enrollment>')
  .description('show what happened to one enrollment, by its number or its workflow id')
  .action((enrollment: string) => tell(async () => (await import('./trace.ts')).trace(enrollment)));

program
  .command('play-on <enrollment>')
  .description('show what would come next to a live enrollment, simulated from where it is now')
  .option('--happenings <file>', 'what is to happen meanwhile; else nothing')
  .option('--until <duration>', 'how far to look', 'P400D')
  .action((enrollment: string, options: { happenings?: string; until: string }) =>
    tell(async () => (await import('./play-on.ts')).playOn(enrollment, options)),
  );

program
  .command('why <customer> [journey]')
  .description('say why a customer was not enrolled or not sent to')
  .action((customer: string, journey: string | undefined) =>
    tell(async () => (await import('./why.ts')).why(customer, journey)),
  );

program
  .command('connectors')
  .description('list the connectors that are loaded, and those refused')
  .action(() => tell(async () => (await import('./connectors.ts')).connectors()));

program
  .command('new-connector <name>')
  .description('make a package in plugins/ whose connector passes the conformance suite; needs no server')
  .action((name: string) => tell(async () => (await import('./new-connector/command.ts')).newConnectorHere(name)));

// A reader that has seen enough (head, less) closes the pipe.
process.stdout.on('error', () => process.exit());

await program.parseAsync();
