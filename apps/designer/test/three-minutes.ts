import { type Mailbox, type Product, post, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawOn } from './drawing.ts';
import type { Effort, Hands } from './hands.ts';
import { timed } from './hands.ts';

/** The page, the hands on it, and the world around. */
export interface Sitting {
  page: Page;
  hands: Hands;
  effort: Effort;
  product: Product;
  mailbox: Mailbox;
}

/** The name of the journey that is drawn. */
export const journeyName = 'Welcome of new HCPs';

/** From an empty workspace to a customer's trace that explains why, told by nothing but what a marketer sees. */
export async function threeMinutes(sitting: Sitting): Promise<void> {
  await connect(sitting);
  await draw(sitting);
  await simulate(sitting);
  await publish(sitting);
  await register(sitting, { id: 'hcp-ada', lastName: 'Lovelace', specialty: 'cardiology' });
  await register(sitting, { id: 'hcp-grace', lastName: 'Hopper', specialty: 'oncology' });
  await readOutbox(sitting);
  await askWhy(sitting);
}

/** Tells Waymark, under Channels, where email goes out. */
async function connect({ page, hands, effort, mailbox }: Sitting): Promise<void> {
  const { press, write, choose } = hands;
  await press(page.getByRole('link', { name: 'Channels' }));
  await press(page.getByRole('button', { name: 'Add a connection for Email' }));
  const dialog = page.getByRole('dialog', { name: 'New connection for Email' });
  await write(dialog.getByLabel('Server'), mailbox.settings.host);
  await write(dialog.getByLabel('Port'), String(mailbox.settings.port));
  await choose(dialog.getByRole('combobox', { name: 'Encryption' }), 'None');
  await write(dialog.getByLabel('Sender address'), mailbox.settings.fromAddress);
  await press(dialog.getByRole('button', { name: 'Save and test' }));
  await timed(effort, 'the connection works', () =>
    page.getByRole('region', { name: 'Email' }).getByText('Works').waitFor(),
  );
}

/** Event, branch; cardiologists get an email, three days and a visit, the others an SMS. */
async function draw({ page, hands, effort }: Sitting): Promise<void> {
  const { press, write, choose, add } = hands;
  const { loose, line } = drawOn(page);
  await press(page.getByRole('link', { name: 'Journeys', exact: true }));
  await press(page.getByRole('button', { name: 'New journey' }).first());
  await write(page.getByLabel('Name of the journey'), journeyName);
  const event = await add('Event');
  await write(event.getByRole('combobox', { name: 'Event' }), 'hcp.registered');
  await add('Branch', loose('Next'));
  const email = await add('Email', loose('Yes'));
  await write(email.getByLabel('Subject'), 'Welcome, Dr {{ customer.lastName }}');
  await write(
    email.getByLabel('Message'),
    'Dear Dr {{ customer.lastName }}, welcome.\n\n[Unsubscribe]({{ links.unsubscribe }})',
  );
  await add('Wait', loose('Next').first());
  const task = await add('Rep task', loose('Next').first());
  await write(task.getByLabel('Task', { exact: true }), 'Visit Dr {{ customer.lastName }}');
  const sms = await add('SMS', loose('Else'));
  await write(sms.getByLabel('Text'), 'Welcome, Dr {{ customer.lastName }}');
  await choose(sms.getByRole('combobox', { name: 'Purpose' }), 'Service');
  for (const path of [
    'Event, Next → Branch',
    'Branch, Yes → Email',
    'Email, Next → Wait',
    'Wait, Next → Rep task',
    'Branch, Else → SMS',
  ])
    await line(path).waitFor();
  await timed(effort, 'the draft is saved', () => page.getByText('Draft · saved').waitFor());
}

/** Plays the draft with two customers who are made up: each takes a way of their own, with the reason told. */
async function simulate({ page, hands, effort }: Sitting): Promise<void> {
  const { press, write, view } = hands;
  const told = page.getByRole('complementary', { name: 'What happened' });
  await view('Mode', 'Simulate');
  const [visited, texted] = ['Rep task: sent', 'SMS: sent'] as const;
  for (const { name, specialty, way, comes, not } of [
    { name: 'Cardiologist', specialty: 'cardiology', way: 'Branch → Yes', comes: visited, not: texted },
    { name: 'Oncologist', specialty: 'oncology', way: 'Branch → Else', comes: texted, not: visited },
  ]) {
    await press(page.getByRole('button', { name: 'Make one up' }));
    const dialog = page.getByRole('dialog', { name: 'Make one up' });
    await write(dialog.getByLabel('What they are called'), name);
    await write(dialog.getByLabel('Specialty'), specialty);
    await write(dialog.getByLabel('Last name'), 'Kivi');
    await write(dialog.getByLabel('Email'), 'kivi@clinic.example');
    await write(dialog.getByLabel('Phone'), '+4915112345678');
    await press(dialog.getByRole('button', { name: 'Keep' }));
    await timed(effort, `what comes of the ${name}`, () => told.getByText(comes).waitFor());
    await told.getByText(way).waitFor();
    await told.getByText(specialty).first().waitFor();
    expect(await told.getByText(not).count()).toBe(0);
  }
}

async function publish({ page, hands, effort }: Sitting): Promise<void> {
  const { press, write } = hands;
  await press(page.getByRole('button', { name: 'Publish…' }));
  const dialog = page.getByRole('dialog', { name: `Publish “${journeyName}”` });
  await write(dialog.getByLabel('Note'), 'Cardiologists first');
  await press(dialog.getByRole('button', { name: 'Publish', exact: true }));
  await timed(effort, 'the version is live', () => page.getByText('Version 1 is live').waitFor());
  await page.getByText('Live · saved').waitFor();
}

/** What the customer's own web site tells when a doctor registers there. */
async function register(
  { product }: Sitting,
  { id: userId, lastName, specialty }: { id: string; lastName: string; specialty: string },
): Promise<void> {
  const email = `${lastName.toLowerCase()}@clinic.example`;
  const context = { consent: { categoryPreferences: { 'email.marketing': true } } };
  await post(product, '/v1/identify', {
    userId,
    traits: { lastName, specialty, email, phone: '+4915112345678' },
    context,
  });
  await post(product, '/v1/track', { userId, event: 'hcp.registered' });
}

/** Finds the SMS, for which nothing is connected, in the test outbox, and the email in the mailbox of the doctor. */
async function readOutbox({ page, hands, effort, mailbox }: Sitting): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Channels' }));
  await hands.view('Channels', 'Test outbox');
  await timed(effort, 'the message lies in the outbox', () => page.getByText('Welcome, Dr Hopper').first().waitFor());
  const [mail] = await until(() => {
    const mails = mailbox.of('lovelace@clinic.example');
    return mails.length > 0 && mails;
  });
  expect(mail?.subject).toBe('Welcome, Dr Lovelace');
}

/** Asks Live why one customer got what they got. */
async function askWhy({ page, hands, effort }: Sitting): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Journeys', exact: true }));
  await hands.press(page.getByRole('link', { name: journeyName }));
  await hands.view('Mode', 'Live');
  const figures = page.getByRole('complementary', { name: 'Customers in this journey' });
  const hopper = figures.getByRole('button', { name: 'Hopper' });
  await timed(effort, 'the customer appears', () => hopper.waitFor());
  await hands.press(hopper);
  const told = page.getByRole('complementary', { name: 'What happened' });
  await timed(effort, 'the message is sent', () => told.getByText('SMS: sent').waitFor());
  await told.getByText('Branch → Else').waitFor();
  await told.getByText('oncology').first().waitFor();
}
