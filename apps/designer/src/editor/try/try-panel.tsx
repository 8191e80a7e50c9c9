import { Alert, Button } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import { PanelSection } from '@waymark/ui/components';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CustomerCard } from './customer-card.tsx';
import { CustomerSelect } from './customer-select.tsx';
import { HappeningList } from './happening-list.tsx';
import type { PlannedHappening } from './happenings.ts';
import type { SampleCustomer } from './sample-customer.ts';
import classes from './try-panel.module.css';
import type { Trial } from './use-trial.ts';

interface TryPanelProps {
  journey: Journey;
  customer: SampleCustomer | undefined;
  onCustomer(customer: SampleCustomer): void;
  happenings: readonly PlannedHappening[];
  onHappenings(happenings: readonly PlannedHappening[]): void;
  trial: Trial;
  onStart(): void;
}

/** Who tries the journey, and what happens to them. */
export function TryPanel(props: TryPanelProps) {
  const { journey, customer, onCustomer, happenings, onHappenings, trial, onStart } = props;
  const { t } = useTranslation('live');
  return (
    <aside className={classes.panel} aria-label={t('try.label')}>
      <div className={classes.body}>
        <h2 className={classes.title}>{t('try.label')}</h2>
        <CustomerSelect chosen={customer} onChoose={onCustomer} />
        {customer && <CustomerCard customer={customer} />}
        {customer && (
          <PanelSection title={t('try.happenings')}>
            <HappeningList journey={journey} happenings={happenings} onChange={onHappenings} />
          </PanelSection>
        )}
        {trial.problems.length > 0 && (
          <Alert color="red" title={t('try.problems')}>
            <ul className={classes.problems}>
              {trial.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      <footer className={classes.footer}>
        <Button
          variant="filled"
          fullWidth
          disabled={!customer}
          loading={trial.starting}
          leftSection={<Play size={16} aria-hidden />}
          onClick={onStart}
        >
          {trial.run === undefined ? t('try.start') : t('try.again')}
        </Button>
        <p className={classes.hint}>{t('try.hint')}</p>
      </footer>
    </aside>
  );
}
