import { ActionIcon, TextInput } from '@mantine/core';
import { readable } from '@waymark/core/journey';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldPath, useFieldProblem } from '../field-problems.tsx';
import classes from './outlet-card.module.css';
import { freeOutlet } from './outlet-name.ts';

interface OutletCardProps {
  title: string;
  outlet: string;
  /** Where the name stands in what the panel edits. */
  at: FieldPath;
  /** All outlets of the node, this one included. */
  taken: readonly string[];
  onRename(outlet: string): void;
  onRemove?: () => void;
  onUp?: () => void;
  onDown?: () => void;
  children: ReactNode;
}

/** One way out of a node: its name, when it is taken, and its place among the others. */
export function OutletCard(props: OutletCardProps) {
  const { title, outlet, at, taken, onRename, onRemove, onUp, onDown, children } = props;
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(at);
  const [words, setWords] = useState(() => readable(outlet));
  useEffect(() => setWords(readable(outlet)), [outlet]);
  const commit = () => {
    if (words.trim() === '' || readable(outlet) === words.trim()) setWords(readable(outlet));
    else
      onRename(
        freeOutlet(
          words,
          taken.filter((one) => one !== outlet),
        ),
      );
  };
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        {onUp && (
          <ActionIcon size="xs" aria-label={t('outlet.up', { name: words })} onClick={onUp}>
            <ArrowUp size={14} aria-hidden />
          </ActionIcon>
        )}
        {onDown && (
          <ActionIcon size="xs" aria-label={t('outlet.down', { name: words })} onClick={onDown}>
            <ArrowDown size={14} aria-hidden />
          </ActionIcon>
        )}
        {onRemove && (
          <ActionIcon size="xs" aria-label={t('outlet.remove', { name: words })} onClick={onRemove}>
            <X size={14} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <TextInput
        label={t('outlet.name')}
        value={words}
        maxLength={58}
        error={problem}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      {children}
    </section>
  );
}
