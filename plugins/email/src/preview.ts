import type { Delivery, Preview } from '@waymark/connectors/sdk';
import type { Content } from './content.ts';
import { partsOf } from './message.ts';

/** Both parts as `deliver` writes them, without the footer of a connection and without the pixel. */
export const preview = ({ content, customer, links: { open: _, ...links } }: Delivery<Content>): Promise<Preview> =>
  partsOf({}, { content, customer, links });
