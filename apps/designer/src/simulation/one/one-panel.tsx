import { Alert, Button, FileButton, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { readScenario } from '@waymark/core/scenario';
import type { TraceRow } from '@waymark/core/simulator';
import { Upload } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listedProblems } from '../../editor/problems/shown-problems.ts';
import { CustomerCard } from '../customer/customer-card.tsx';
import { CustomerSelect } from '../customer/customer-select.tsx';
import { MadeUpCustomers } from '../customer/made-up-customers.tsx';
import { EntryFields } from '../entry/entry-fields.tsx';
import { entryQuestions } from '../entry/entry-questions.ts';
import panel from '../simulate-panel.module.css';
import { Happenings } from './happenings.tsx';
import { KeptTestList } from './kept-test-list.tsx';
import { PastEvents } from './past-events.tsx';
import { customerNow, playedCustomer } from './played-customer.ts';
import type { TriedTest } from './use-kept-tests.ts';
import type { One } from './use-one.ts';

interface OnePanelProps {
  journeyKey: string;
  one: One;
  tests: readonly TriedTest[];
  /** What has come by the time shown. */
  come: readonly TraceRow[];
  /** Stands above it all. */
  choice: ReactNode;
}

/** Who plays the journey, how they come in, what is made to happen to them, and the tests kept of it. */
export function OnePanel({ journeyKey, one, tests, come, choice }: OnePanelProps) {
  const { t, i18n } = useTranslation('simulation');
  const { journey, source, plan, problems } = one;
  const isPastMissing = one.past?.isMissing === true;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const questions = useMemo(() => entryQuestions(journey), [journey]);
  return (
    <aside className={panel.panel} aria-label={t('played.label')}>
      <div className={panel.body}>
        <VisuallyHidden>
          <h2>{t('played.label')}</h2>
        </VisuallyHidden>
        {choice}
        <CustomerSelect
          chosen={source?.type === 'customer' && source.madeUp === undefined ? source.customer : undefined}
          onChoose={(customer) => one.choose(customer)}
        />
        <MadeUpCustomers
          journey={journey}
          chosen={source?.type === 'customer' ? source.madeUp : undefined}
          onChoose={({ id, name, attributes }) =>
            one.choose({ id: `made-up-${id}`, name, attributes, preferences: [] }, id)
          }
        />
        {source?.type === 'enrollment' && (
          <p className={panel.hint}>{t('played.from', { name: source.name, version: source.version })}</p>
        )}
        {source && <CustomerCard customer={customerNow(playedCustomer(source), one.playing)} />}
        {isPastMissing && <PastEvents one={one} />}
        {source?.type === 'customer' && (
          <EntryFields questions={questions} value={source.entry} onChange={one.setEntry} />
        )}
        {errors.length > 0 && source?.type !== 'enrollment' && (
          <Alert color="red" title={t('problems')}>
            <ul className={panel.problems}>
              {listedProblems(errors, journey, i18n.language).map(({ nodeName, message }) => (
                <li key={`${nodeName} ${message}`}>{nodeName ? `${nodeName}: ${message}` : message}</li>
              ))}
            </ul>
          </Alert>
        )}
        {source && plan && <Happenings journey={journey} one={one} plan={plan} come={come} />}
        {!isPastMissing && <PastEvents one={one} />}
        <KeptTestList
          journeyKey={journeyKey}
          tests={tests}
          onPlay={({ test }) => one.load(test.name, test.scenario, test.name)}
        />
        <ScenarioFile onRead={one.load} />
      </div>
    </aside>
  );
}

/** Plays a scenario from a file: one of its own, or that of a case. */
function ScenarioFile({ onRead }: { onRead: One['load'] }) {
  const { t } = useTranslation('simulation');
  const again = useRef<() => void>(null);
  const read = async (file: File | null) => {
    again.current?.();
    if (!file) return;
    const found = scenarioIn(await file.text());
    if ('scenario' in found) onRead(file.name.replace(/\.json$/, ''), found.scenario);
    else {
      const [first] = found.problems;
      const message = first ? `${first.path}: ${first.message}` : '';
      notifications.show({ color: 'red', title: t('played.loadFailed'), message });
    }
  };
  return (
    <FileButton accept="application/json,.json" resetRef={again} onChange={(file) => void read(file)}>
      {(props) => (
        <Button {...props} size="xs" variant="subtle" leftSection={<Upload size={14} aria-hidden />}>
          {t('played.load')}
        </Button>
      )}
    </FileButton>
  );
}

function scenarioIn(text: string): ReturnType<typeof readScenario> {
  try {
    const json: unknown = JSON.parse(text);
    const isCase = typeof json === 'object' && json !== null && 'scenario' in json;
    return readScenario(isCase ? json.scenario : json);
  } catch {
    return readScenario(undefined);
  }
}
