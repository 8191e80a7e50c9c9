import { TextInput } from '@mantine/core';
import { searchText } from '@waymark/core/text';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollShade } from '../frame/scroll-shade.ts';
import classes from './palette.module.css';
import { PaletteEntry, type PaletteEntryProps, type PaletteStep } from './palette-entry.tsx';

/** Steps under a heading. */
export interface PaletteGroup {
  key: string;
  label: string;
  steps: readonly PaletteStep[];
}

/** The palette's groups and what a step does. */
export interface PaletteProps extends Pick<PaletteEntryProps, 'onPick' | 'onDragStart' | 'onDragEnd'> {
  groups: readonly PaletteGroup[];
  /** Lets the application put the focus here when `/` is pressed. */
  searchRef?: Ref<HTMLInputElement>;
}

/** All steps a journey can have, in groups and searchable: 200 wide, at the canvas' left. Pressed only, without `onDragStart`. */
export function Palette({ groups, searchRef, onPick, onDragStart, onDragEnd }: PaletteProps) {
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const shown = filterGroups(groups, query);
  const found = shown.flatMap((group) => group.steps);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = found[marked];
    if (event.key === 'ArrowDown' && found.length > 0) setMarked((marked + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length > 0) setMarked((marked + found.length - 1) % found.length);
    else if (event.key === 'Enter' && query && step) {
      onPick(step);
      setQuery('');
    } else if (event.key === 'Escape') {
      setQuery('');
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
  };

  return (
    <aside className={classes.palette} aria-label={t('palette.label')}>
      <TextInput
        ref={searchRef}
        size="sm"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        leftSection={<Search size={16} aria-hidden />}
        rightSection={query ? null : <kbd className={classes.key}>/</kbd>}
        rightSectionPointerEvents="none"
      />
      <div className={`${classes.groups} ${scrollShade}`}>
        {shown.map((group) => (
          <section key={group.key} className={classes.group} aria-label={group.label}>
            <h2 className={classes.heading}>{group.label}</h2>
            {group.steps.map((step) => (
              <PaletteEntry
                key={step.key}
                step={step}
                marked={query !== '' && step === found[marked]}
                onPick={onPick}
                {...(onDragStart && { onDragStart })}
                {...(onDragEnd && { onDragEnd })}
              />
            ))}
          </section>
        ))}
        {found.length === 0 && <p className={classes.nothing}>{t('palette.nothing', { query })}</p>}
      </div>
      <p className={classes.hint}>{onDragStart ? t('palette.hint') : t('palette.pressHint')}</p>
    </aside>
  );
}

function filterGroups(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const wanted = searchText(query);
  return groups
    .map((group) => ({
      ...group,
      steps: group.steps.filter((step) => searchText(step.label).includes(wanted)),
    }))
    .filter((group) => group.steps.length > 0);
}
