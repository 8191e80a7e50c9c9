import { Menu } from '@mantine/core';
import { NodeTile } from '@waymark/ui/components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuAt } from './menu-at.tsx';
import { useStepAdding } from './step-adding.tsx';

/** The small menu of steps at a `+`. */
export function AddMenu() {
  const { t } = useTranslation('editor');
  const { groups, menu, add, closeMenu } = useStepAdding();
  if (!menu) return null;
  const { place, at } = menu;
  return (
    <MenuAt label={t('palette.menu')} at={at} onClose={closeMenu}>
      {groups.map(({ group, steps }) => {
        const fitting = steps.filter((step) => !step.starts || place.type === 'canvas');
        if (fitting.length === 0) return null;
        return (
          <Fragment key={group}>
            <Menu.Label>{t(`palette.${group}`)}</Menu.Label>
            {fitting.map((step) => (
              <Menu.Item
                key={step.key}
                leftSection={<NodeTile family={step.family} icon={step.icon} size={24} />}
                onClick={() => add(step.key, place)}
              >
                {step.label}
              </Menu.Item>
            ))}
          </Fragment>
        );
      })}
    </MenuAt>
  );
}
