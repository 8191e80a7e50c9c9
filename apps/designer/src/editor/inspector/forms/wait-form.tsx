import { Select } from '@mantine/core';
import type { WaitNode, WaitUntil } from '@waymark/core/nodes';
import { DurationInput } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../../api/use-connectors.ts';
import { useDeliveriesBefore } from '../fields/deliveries-before.ts';
import { preferred } from '../fields/pattern-fields.tsx';
import type { KindFormProps } from '../kind-form-props.ts';
import { WaitAnyForm } from './wait-any-form.tsx';
import { WaitEventForm } from './wait-event-form.tsx';

const ways = ['duration', 'event', 'any'] as const;
type Way = (typeof ways)[number];

/** How long to wait, or for what. */
export function WaitForm({ node, edit }: KindFormProps<WaitNode>) {
  const { t } = useTranslation('inspector');
  const { until } = node;
  const begin = useBeginnings(node.id);
  const set = (next: WaitUntil, field: string, renamed?: Record<string, string>) =>
    edit({ ...node, until: next }, field, renamed);
  const change = (next: WaitUntil) => set(next, 'type', { [outletOfSuccess(until)]: outletOfSuccess(next) });
  return (
    <>
      <Select
        label={t('wait.for')}
        data={ways.map((way) => ({ value: way, label: t(`wait.${way}`) }))}
        value={wayOf(until)}
        onChange={(way) => way && way !== wayOf(until) && change(begin(way as Way, until))}
      />
      {until.type === 'duration' && (
        <DurationInput
          label={t('wait.howLong')}
          value={until.duration}
          onChange={(duration) => set({ type: 'duration', duration: duration ?? 'PT0S' }, 'duration')}
        />
      )}
      {until.type === 'event' && !('any' in until) && <WaitEventForm node={node.id} until={until} onChange={set} />}
      {until.type === 'event' && 'any' in until && <WaitAnyForm node={node.id} until={until} onChange={set} />}
    </>
  );
}

function wayOf(until: WaitUntil): Way {
  if (until.type === 'duration') return 'duration';
  return 'any' in until ? 'any' : 'event';
}

/** The way out when what is waited for came: its path stays connected when the wait becomes one of another sort. */
function outletOfSuccess(until: WaitUntil): string {
  if (until.type === 'duration') return 'next';
  return 'any' in until ? (until.any[0]?.outlet ?? 'timeout') : 'happened';
}

/** What a wait of another sort begins with: what was set already, else the nearest message before it. */
function useBeginnings(node: string) {
  const deliveries = useDeliveriesBefore(node);
  const { find } = useConnectors();
  return (way: Way, before: WaitUntil): WaitUntil => {
    if (way === 'duration')
      return { type: 'duration', duration: before.type === 'event' ? (before.timeout ?? 'P3D') : 'P3D' };
    const [nearest] = deliveries;
    const event = (nearest && preferred(find(nearest.connector)?.capabilities.events ?? [])) ?? 'visit.booked';
    const fresh = { event, ...(nearest ? { of: nearest.id } : {}) };
    const timeout = before.type === 'duration' ? before.duration : 'timeout' in before ? before.timeout : undefined;
    const rest = { type: 'event' as const, ...(timeout === undefined ? {} : { timeout }) };
    if (way === 'any') {
      const first =
        before.type === 'event' && !('any' in before)
          ? { event: before.event, of: before.of, where: before.where }
          : fresh;
      return { ...rest, any: [{ outlet: 'first', ...clean(first) }] };
    }
    const first = before.type === 'event' && 'any' in before ? before.any[0] : undefined;
    return { ...rest, ...clean(first ? { event: first.event, of: first.of, where: first.where } : fresh) };
  };
}

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
