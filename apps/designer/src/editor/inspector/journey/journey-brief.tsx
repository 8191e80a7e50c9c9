import { TextInput } from '@mantine/core';
import type { Brief, Journey } from '@waymark/core/journey';
import { LongText, PanelSection } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';

interface JourneyBriefProps {
  journey: Pick<Journey, 'product' | 'owner' | 'brief'>;
  set(settings: { product?: string | undefined; owner?: string | undefined; brief?: Brief }, field: string): void;
}

const further = ['behaviour', 'need', 'measure'] as const;

/** For which product and by whom the journey is made, and what is thought about it. None of it ever runs. */
export function JourneyBrief({ journey: { product, owner, brief }, set }: JourneyBriefProps) {
  const { t } = useTranslation('inspector');
  return (
    <PanelSection title={t('brief.title')}>
      <TextInput
        label={t('brief.product')}
        value={product ?? ''}
        onChange={(event) => set({ product: event.currentTarget.value || undefined }, 'product')}
      />
      <TextInput
        label={t('brief.owner')}
        value={owner ?? ''}
        onChange={(event) => set({ owner: event.currentTarget.value || undefined }, 'owner')}
      />
      {further.map((field) => (
        <LongText
          key={field}
          label={t(`brief.${field}`)}
          placeholder={t(`brief.${field}Placeholder`)}
          value={brief?.[field] ?? ''}
          onChange={(event) => set({ brief: { ...brief, [field]: event.currentTarget.value || undefined } }, field)}
        />
      ))}
    </PanelSection>
  );
}
