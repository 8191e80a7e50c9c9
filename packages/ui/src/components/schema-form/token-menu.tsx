import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Token } from './form-context.ts';

/** The attributes that can be put into a text. */
export function TokenMenu({ tokens, onPick }: { tokens: readonly Token[]; onPick: (token: Token) => void }) {
  const { t } = useTranslation('ui');
  return (
    <Menu returnFocus={false} width={220}>
      <Menu.Target>
        <Tooltip label={t('form.insert')}>
          <ActionIcon size="xs" aria-label={t('form.insert')}>
            <Braces size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {tokens.map((token) => (
          <Menu.Item key={token.path} onClick={() => onPick(token)}>
            {token.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
