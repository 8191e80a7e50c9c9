import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { Section } from './section.tsx';

type Health = Answers['status']['health'];

/** The part whose absence keeps journeys from going on; undefined where none is away. */
export const partAway = (health: Health) =>
  (['database', 'temporal', 'worker'] as const).find((part) => health[part] === 'down');

/** Says what keeps all journeys from going on. */
export function HealthTrouble({ part }: { part: NonNullable<ReturnType<typeof partAway>> }) {
  const { t } = useTranslation('operations');
  return <Section title={t(`health.${part}.title`)} lead={t(`health.${part}.text`)} />;
}
