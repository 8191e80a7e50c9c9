import { createLeash, type Leash } from '@waymark/processes/leash';
import { untilHealthy } from './health.ts';
import { claimHome } from './home.ts';
import { findPortProblem } from './ports.ts';
import { readWriteKey, readyLines } from './ready.ts';
import { refusedConnectors } from './refused.ts';
import { keepRunning, type RunningService, type Service } from './service.ts';
import { designerUrl, type Settings } from './settings.ts';
import { onStop } from './stopping.ts';

/** What a launch consists of. */
interface Launch {
  settings: Settings;
  /** The script of this launcher, by which a second start tells it from a stranger. */
  script: string;
  /** Makes what is needed and starts the services. Answers a problem's text, or nothing. */
  prepare(stage: Stage): Promise<string | undefined>;
}

/** What preparing works with. */
export interface Stage {
  leash: Leash;
  /** Tells the person who waits. */
  say(line: string): void;
  /** Starts a service and keeps it running. A service started `last` is stopped after all others. */
  keep(service: Service, last?: 'last'): void;
  /** Says that the designer is not where the API is. */
  designerIsAt(url: string): void;
}

/**
 * Brings Waymark up in its home and keeps it running until it is stopped: Ctrl-C, SIGTERM, or the end of the process that
 * started us. Ends the process itself, with exit code 0 after a stop and 1 after a problem; then nothing it started is left.
 */
export async function launch({ settings, script, prepare }: Launch): Promise<void> {
  const startedAt = Date.now();
  const say = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const url = designerUrl(settings);
  const home = await claimHome(settings.home, { pid: process.pid, mark: script }, url);
  if ('problem' in home) {
    console.error(home.problem);
    process.exit(1);
  }

  const leash = createLeash();
  const running: RunningService[] = [];
  const stoppedLast: RunningService[] = [];
  const all = () => [...running, ...stoppedLast];
  const end = async (code: number): Promise<never> => {
    await Promise.all(running.map((each) => each.stop()));
    await Promise.all(stoppedLast.map((each) => each.stop()));
    home.release();
    process.exit(code);
  };
  const failWith = (problem: string) => {
    console.error(problem);
    return end(1);
  };
  onStop(() => end(0));

  const portProblem = await findPortProblem(settings);
  if (portProblem) return failWith(portProblem);

  let designer = url;
  const onChange = () => home.record(all().flatMap((each) => each.trace() ?? []));
  const problem = await prepare({
    leash,
    say,
    keep(service, last) {
      const kept = keepRunning(service, { leash, report: (line) => console.error(line), onChange });
      (last ? stoppedLast : running).push(kept);
      onChange();
    },
    designerIsAt(other) {
      designer = other;
    },
  });
  if (problem) return failWith(problem);

  const healthProblem = await untilHealthy({ url, services: all(), report: say });
  if (healthProblem) return failWith(healthProblem);
  for (const line of await refusedConnectors(url)) console.error(line);
  const { temporal, home: folder } = settings;
  const temporalUrl = 'address' in temporal ? temporal.address : `http://127.0.0.1:${temporal.uiPort}`;
  console.log(readyLines({ designer, temporal: temporalUrl, writeKey: readWriteKey(folder) }));
}
