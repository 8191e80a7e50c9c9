import { Anchor } from '@mantine/core';
import { AvatarInitials, ConsentBadge, PanelSection } from '@waymark/ui/components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { attributeLabel } from '../../words/attribute-label.ts';
import type { TrialCustomer } from '../entry/trial-scenario.ts';
import classes from './customer-card.module.css';

/** So many of each stand there at first: what can be made to happen to the customer is to be seen below them. */
const shownAtFirst = 3;

/** The customer who tries the journey: attributes and consents, all of them on demand. */
export function CustomerCard({ customer }: { customer: TrialCustomer }) {
  const { t } = useTranslation('live');
  const { connectors, look } = useConnectors();
  const attributes = Object.entries(customer.attributes).filter(
    ([, value]) => value !== null && typeof value !== 'object',
  );
  const { consents = [] } = customer;
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const count = isWhole ? Number.POSITIVE_INFINITY : shownAtFirst;
  return (
    <div id={id} className={classes.card}>
      <div className={classes.head}>
        <AvatarInitials name={customer.name} size={40} family="plain" />
        <div className={classes.names}>
          <p className={classes.name}>{customer.name}</p>
          <p className={classes.id}>{customer.id}</p>
        </div>
      </div>
      <dl className={classes.attributes}>
        {attributes.slice(0, count).map(([name, value]) => (
          <div key={name} className={classes.attribute}>
            <dt>{attributeLabel(name)}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      {consents.length > 0 && (
        <PanelSection title={t('try.consent')}>
          <ul className={classes.consents}>
            {consents.slice(0, count).map(({ channel, purpose, state }) => {
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
      {Math.max(attributes.length, consents.length) > shownAtFirst && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'try.showLess' : 'try.showAll')}
        </Anchor>
      )}
    </div>
  );
}
