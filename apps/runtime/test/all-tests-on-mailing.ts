import { afterAll, beforeAll } from 'vitest';
import { type Api, callApi } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { callTemporal, type Operator } from './operator.ts';
import { type Product, startProduct } from './product.ts';

/** The product with a mailbox to which its email connection `SMTP` sends. */
export interface Mailing {
  product: Product;
  mailbox: Mailbox;
  api: Api;
  operator: Operator;
}

type MailboxParts = Parameters<typeof openMailbox>;

/**
 * Starts it for the tests of a file and gives it to `use`, before what else the file does before its tests; stops it
 * afterwards. What is asked for is what the mailbox is opened with.
 */
export function allTestsOnMailing(
  { refuse, beforeAnswer }: { refuse?: MailboxParts[0]; beforeAnswer?: MailboxParts[1] },
  use: (mailing: Mailing) => void,
): void {
  const opened: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    const mailbox = await openMailbox(refuse, beforeAnswer);
    opened.push({ stop: mailbox.close });
    const product = await startProduct();
    opened.push(product);
    const operator = await callTemporal(product);
    opened.push({ stop: operator.close });
    const api = callApi(product);
    await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
    use({ product, mailbox, api, operator });
  });
  afterAll(async () => {
    for (const one of opened.reverse()) await one.stop();
  });
}
