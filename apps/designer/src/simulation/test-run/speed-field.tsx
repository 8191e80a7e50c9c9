import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How many seconds of the journey pass in one, by a name for each. */
export const speeds = { week: 604_800, day: 86_400, hour: 3_600, minute: 60, real: 1 } as const;
export type Speed = keyof typeof speeds;

const names = Object.keys(speeds) as Speed[];

/** How fast waits pass. */
export function SpeedField({ value, onChange }: { value: Speed; onChange(speed: Speed): void }) {
  const { t } = useTranslation('live');
  return (
    <Select
      label={t('try.speed')}
      data={names.map((name) => ({ value: name, label: t(`try.speeds.${name}`) }))}
      value={value}
      onChange={(chosen) => {
        const next = names.find((name) => name === chosen);
        if (next) onChange(next);
      }}
    />
  );
}
