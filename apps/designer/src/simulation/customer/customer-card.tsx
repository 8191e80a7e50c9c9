import { AvatarInitials, ConsentBadge, PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { attributeLabel } from '../../words/attribute-label.ts';
import type { TrialCustomer } from '../entry/trial-scenario.ts';
import classes from './customer-card.module.css';

const shownAtMost = 8;

/** The customer who tries the journey: attributes and consents. */
export function CustomerCard({ customer }: { customer: TrialCustomer }) {
  const { t } = useTranslation('live');
  const { connectors, look } = useConnectors();
  const attributes = Object.entries(customer.attributes).filter(
    ([, value]) => value !== null && typeof value !== 'object',
  );
  return (
    <>
      <div className={classes.head}>
        <AvatarInitials name={customer.name} size={40} family="plain" />
        <div className={classes.names}>
          <p className={classes.name}>{customer.name}</p>
          <p className={classes.id}>{customer.id}</p>
        </div>
      </div>
      <dl className={classes.attributes}>
        {attributes.slice(0, shownAtMost).map(([name, value]) => (
          <div key={name} className={classes.attribute}>
            <dt>{attributeLabel(name)}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      {customer.consents && customer.consents.length > 0 && (
        <PanelSection title={t('try.consent')}>
          <ul className={classes.consents}>
            {customer.consents.map(({ channel, purpose, state }) => {
              const connector = connectors.find((one) => one.channel === channel);
              const { title, icon } = connector ? look(connector.id) : { title: channel, icon: 'send' };
              return (
                <li key={`${channel} ${purpose}`}>
                  <ConsentBadge channel={`${title} · ${t(`purpose.${purpose}`)}`} icon={icon} state={state} />
                </li>
              );
            })}
          </ul>
        </PanelSection>
      )}
    </>
  );
}
