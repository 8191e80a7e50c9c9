import { Menu } from '@mantine/core';
import { outletOf } from '@waymark/core/journey';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { MenuAt } from '../palette/menu-at.tsx';
import { useJourney } from '../state/editor-context.tsx';
import classes from './connect-menu.module.css';
import type { Views } from './node-view.ts';
import type { Connecting } from './use-connecting.ts';

/** The small menu of a step's outlets, with where each leads now, while one is connected by keys. */
export function ConnectMenu({ connecting, views }: { connecting: Connecting; views: Views }) {
  const { t } = useTranslation('editor');
  const journey = useJourney();
  const canvas = useReactFlow();
  const { choosing } = connecting;
  const view = choosing === undefined ? undefined : views.get(choosing);
  if (choosing === undefined || !view) return null;
  const targetOf = (outlet: string) =>
    journey.edges.find((edge) => edge.from === choosing && outletOf(edge, view.node) === outlet)?.to;
  const node = canvas.getInternalNode(choosing);
  const { x, y } = node?.internals.positionAbsolute ?? { x: 0, y: 0 };
  const { width = 0, height = 0 } = node?.measured ?? {};
  return (
    <MenuAt
      label={t('connect.menu')}
      at={canvas.flowToScreenPosition({ x: x + width / 2, y: y + height })}
      onClose={connecting.leave}
    >
      <Menu.Label>{t('connect.menu')}</Menu.Label>
      {view.card.outlets.map(({ id, name }) => {
        const target = targetOf(id);
        return (
          <Menu.Item key={id} onClick={() => connecting.chooseOutlet(id)} closeMenuOnClick={false}>
            {name}
            {target !== undefined && (
              <span className={classes.now}>{t('connect.now', { name: views.get(target)?.card.name ?? '' })}</span>
            )}
          </Menu.Item>
        );
      })}
    </MenuAt>
  );
}
