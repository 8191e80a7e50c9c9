import { Analytics } from '@segment/analytics-node';
import { launchBrowser } from '@waymark/browser';
import { type Mail, type Mailbox, openMailbox, type Product, startProduct, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOn } from './drawing.ts';
import { type Browser, type Visit, visit } from './visit.ts';

const study = 'https://study.example/results';
const message = `Dear Dr {{ customer.lastName }}, read [the results](${study}).\n\n[Unsubscribe]({{ links.unsubscribe }})`;

let product: Product;
let mailbox: Mailbox;
let browser: Browser;
let designer: Visit;

beforeAll(async () => {
  [product, mailbox, browser] = await Promise.all([startProduct(), openMailbox(), launchBrowser()]);
  designer = await visit(browser, product.url);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([product.stop(), mailbox.close()]);
});

it('a marketer draws and publishes a journey, a customer registers, gets a real email, follows its link and goes on', async () => {
  const { page } = designer;
  await drawJourney(page);
  await connectMailServer(page);
  await publish(page);

  await page.getByRole('radiogroup', { name: 'Mode' }).getByText('Live', { exact: true }).click();
  const figures = page.getByRole('complementary', { name: 'Customers in this journey' });
  await figures.getByText('Nobody yet').waitFor();
  await register({ id: 'hcp-ada', lastName: 'Lovelace' });
  await register({ id: 'hcp-grace', lastName: 'Hopper' });

  const { node } = drawOn(page);
  await node('Time to read').getByText('2 here now').waitFor();
  await figures.getByRole('listitem').getByText('At Time to read').nth(1).waitFor();
  const temporal = await temporalPage(page, 'Open Hopper in Temporal');
  await temporal.getByText('Time to read').first().waitFor();

  await follow(await mailTo('lovelace@clinic.example'));
  await node('Time to read').getByText('1 here now').waitFor();

  await figures.getByRole('button', { name: 'Lovelace' }).click();
  await page.getByText('Time to read → Happened').waitFor();
  await page.getByText('Ask for a visit: sent').waitFor();
  await page.getByText('Left the journey').waitFor();
  expect(designer.faults).toEqual([]);
});

/** Event → email → wait for its click → branch → rep task, all with the mouse and the keyboard. */
async function drawJourney(page: Page): Promise<void> {
  const { canvas, node, line, loose, drop, connect, inspect, form, choose } = drawOn(page);
  await page.getByRole('button', { name: 'New journey' }).first().click();
  await page.getByText('Begin with a start').waitFor();
  await page.getByLabel('Name of the journey').fill('Welcome of new HCPs');

  const event = await drop('Event', canvas);
  await event.getByRole('combobox', { name: 'Event' }).fill('hcp.registered');

  const email = await drop('Email', loose('Next'));
  await node('Email').getByText('“Subject” is missing.').waitFor();
  await email.getByLabel('Subject').fill('Welcome, Dr {{ customer.lastName }}');
  await email.getByLabel('Message').fill(message);
  await node('Email').getByText('Send Welcome, Dr Last name').waitFor();
  await node('Email').getByText('is missing').waitFor({ state: 'detached' });

  await drop('Branch', loose('Next'));
  const wait = await drop('Wait', line('Email, Next → Branch'));
  await choose(wait.getByRole('combobox', { name: 'Wait' }), 'Until something happens');
  await node('Wait').getByText('Wait until clicked Email, at most 3 days').waitFor();
  await line('Wait, Happened → Branch').waitFor();
  await wait.getByLabel('Name').fill('Time to read');

  const branch = await inspect('Branch');
  await branch.getByRole('region', { name: 'Case 1' }).getByLabel('Name').fill('Cardiology');
  await page.keyboard.press('Enter');
  await node('Branch').getByText('If specialty is cardiology').waitFor();

  const task = await drop('Rep task', loose('Cardiology'));
  await task.getByLabel('Task', { exact: true }).fill('Visit Dr {{ customer.lastName }}');
  await task.getByLabel('Name', { exact: true }).fill('Ask for a visit');
  await form('Ask for a visit').waitFor();
  await connect('Time to read', 'Timeout', 'Ask for a visit');
  await line('Time to read, Timeout → Ask for a visit').waitFor();

  await page.getByText('Draft · saved').waitFor();
  await page.getByRole('button', { name: '1 warning' }).waitFor();
}

/** Tells Waymark, under Channels, where email goes out. */
async function connectMailServer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'Add a connection for Email' }).click();
  const dialog = page.getByRole('dialog', { name: 'New connection for Email' });
  await dialog.getByLabel('Server').fill(mailbox.settings.host);
  await dialog.getByLabel('Port').fill(String(mailbox.settings.port));
  await dialog.getByRole('combobox', { name: 'Encryption' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await dialog.getByLabel('Sender address').fill(mailbox.settings.fromAddress);
  await dialog.getByRole('button', { name: 'Save and test' }).click();
  await page.getByRole('region', { name: 'Email' }).getByText('Works').waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Journeys' }).click();
  await page.getByRole('link', { name: 'Welcome of new HCPs' }).click();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish “Welcome of new HCPs”' });
  await dialog.getByLabel('Note').fill('Cardiologists first');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 1 is live').waitFor();
}

/** What the customer's own web site sends when a doctor registers there. */
async function register({ id, lastName }: { id: string; lastName: string }): Promise<void> {
  const failures: unknown[] = [];
  const analytics = new Analytics({ writeKey: product.writeKey, host: product.url, flushAt: 1, maxRetries: 0 });
  analytics.on('error', (failure) => failures.push(failure));
  const traits = { lastName, specialty: 'cardiology', email: `${lastName.toLowerCase()}@clinic.example` };
  const context = { consent: { categoryPreferences: { 'email.marketing': true } } };
  analytics.identify({ userId: id, traits, context });
  await analytics.flush();
  analytics.track({ userId: id, event: 'hcp.registered' });
  await analytics.closeAndFlush();
  expect(failures).toEqual([]);
}

async function mailTo(address: string) {
  const [mail] = await until(() => mailbox.of(address).length > 0 && mailbox.of(address));
  if (!mail) throw new Error(`no mail for ${address}`);
  expect(mail.subject).toBe('Welcome, Dr Lovelace');
  expect(mail.text).toContain('Dear Dr Lovelace');
  return mail;
}

/** Follows the mail's link, as a browser does, to where the marketer meant it to go. */
async function follow({ html = '' }: Mail): Promise<void> {
  const [link = ''] = new RegExp(`${product.url}/c/[\\w.-]+`).exec(html) ?? [];
  const answer = await fetch(link, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe(study);
}

/** Opens a link into the Temporal UI; it comes in a tab of its own. */
async function temporalPage(page: Page, name: string): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name }).click();
  return opened;
}
