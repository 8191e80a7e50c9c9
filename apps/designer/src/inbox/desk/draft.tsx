import { Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './draft.module.css';
import { Facts } from './facts.tsx';

/** The prepared text, to be copied; where the browser lets no page do that, it is marked to be copied by hand. */
export function Draft({ text }: { text: string }) {
  const { t } = useTranslation('desk');
  const [came, setCame] = useState<'copied' | 'byHand'>();
  const shown = useRef<HTMLParagraphElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCame('copied');
    } catch {
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
      setCame('byHand');
    }
  };
  const button = (
    <Button
      h={44}
      leftSection={came === 'copied' ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      onClick={() => void copy()}
    >
      {t(came === 'copied' ? 'draft.copied' : 'draft.copy')}
    </Button>
  );
  return (
    <Facts title={t('draft.title')} tools={button}>
      <p ref={shown} className={classes.text}>
        {text}
      </p>
      <p role="status" className={classes.hint}>
        {came === 'byHand' && t('draft.byHand')}
      </p>
    </Facts>
  );
}
