import { launchBrowser } from '@waymark/browser';
import { callApi, type Product, post, publish, startProduct, until } from '@waymark/runtime/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectLook } from './expect-look.ts';
import { desk, tasks } from './look-lists.ts';
import { barriersOn, cutOffOn } from './sight.ts';
import { type Browser, type Visit, type Visitor, visit } from './visit.ts';

const draft = 'Dear Dr {{ customer.lastName }}, thank you for your interest in the results.';
const journey = {
  format: 1,
  key: 'hand-over',
  name: 'Hand-over to the field',
  nodes: [
    {
      id: 'registered',
      kind: 'trigger',
      name: 'Registers on the portal',
      on: { type: 'event', event: 'hcp.registered' },
    },
    {
      id: 'visit',
      kind: 'channel',
      name: 'First visit',
      connector: 'rep-task',
      purpose: 'sales',
      content: {
        title: 'Write to Dr {{ customer.lastName }}',
        brief: 'Asked for the results on the portal.',
        draft,
        link: '{{ customer.linkedIn }}',
        priority: 'high',
        due: 'P3D',
        expires: 'P14D',
        outcomes: ['Visit booked', 'Call again', 'Not now'],
      },
    },
    {
      id: 'answer',
      kind: 'wait',
      name: 'How did it go?',
      until: {
        type: 'event',
        timeout: 'P14D',
        any: [
          { outlet: 'met', event: 'task.completed', of: 'visit' },
          { outlet: 'refused', event: 'task.dismissed', of: 'visit' },
        ],
      },
    },
    { id: 'met', kind: 'exit', reason: 'met' },
    { id: 'refused', kind: 'exit', reason: 'refused' },
  ],
  edges: [
    { from: 'registered', to: 'visit' },
    { from: 'visit', to: 'answer' },
    { from: 'answer', outlet: 'met', to: 'met' },
    { from: 'answer', outlet: 'refused', to: 'refused' },
  ],
};
const phone = { width: 360, height: 740 } satisfies Visitor;

let product: Product;
let browser: Browser;
let owner: Visit;
let link: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  owner = await visit(browser, product.url);
  await publish(callApi(product), journey);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** Lets somebody register, and waits until their task is there. */
async function register(lastName: string): Promise<void> {
  const traits = { lastName, rep: 'Anna Berg', linkedIn: `https://www.linkedin.com/in/${lastName}` };
  await post(product, '/v1/identify', { userId: lastName, traits });
  await post(product, '/v1/track', { userId: lastName, event: 'hcp.registered' });
  await until(
    async () => {
      const { rows } = await callApi(product).inbox.tasks.query({});
      return rows.some(({ customer }) => customer.id === lastName);
    },
    { seconds: 90 },
  );
}

const endOf = (lastName: string) =>
  until(async () => {
    const { rows } = await callApi(product).enrollments.list.query({ journey: journey.key });
    return rows.find(({ customer }) => customer.id === lastName)?.reason;
  });

/** Opens Anna's inbox by her link. */
async function openDesk(visitor: Visitor = phone): Promise<Visit> {
  const opened = await visit(browser, product.url, visitor);
  await opened.page.goto(link);
  return opened;
}
const taskOf = (page: Page, lastName: string) => page.getByRole('link', { name: `Write to Dr ${lastName}` });

/** Everything that can be touched is as large as a thumb. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], label:has(input), summary, textarea')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height < 44,
      )
      .map((element) => `${element.textContent} is ${element.getBoundingClientRect().height} high`),
  );

it('the owner switches the inbox on, adds a rep and gets their link', async () => {
  const { page } = owner;
  await page.getByRole('link', { name: 'Inbox' }).click();
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('The inbox is on').waitFor();
  await page.getByRole('button', { name: 'Add a rep' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rep' });
  await dialog.getByLabel('Name').fill('Anna Berg');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Reps', { exact: true }).click();
  await page.getByRole('button', { name: 'Link of Anna Berg' }).click();
  const shown = page.getByRole('dialog', { name: 'Link of Anna Berg' }).getByLabel('Opens the inbox');
  link = await shown.inputValue();
  expect(link).toContain(`${product.url}/inbox#`);
  await page.keyboard.press('Escape');
  expect(owner.faults).toEqual([]);
});

it('a rep accepts and completes a task on a phone, and the journey goes on by their answer', async () => {
  await register('Kivi');
  const { page, faults, close } = await openDesk();
  await page.getByText('Anna Berg').waitFor();
  await taskOf(page, 'Kivi').click();
  await page.getByText('Asked for the results on the portal.').waitFor();
  await page.getByText('Came in: Registers on the portal').waitFor();
  await page.getByText(draft.replace('{{ customer.lastName }}', 'Kivi')).waitFor();
  const profile = page.getByRole('link', { name: 'Open linkedin.com' });
  expect(await profile.getAttribute('href')).toBe('https://www.linkedin.com/in/Kivi');
  expect(await profile.getAttribute('rel')).toContain('noreferrer');
  expect(await smallTargets(page)).toEqual([]);

  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('It is yours now.').waitFor();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByText('Choose how it went.').waitFor();
  await page.getByLabel('Call again').check();
  await page.getByRole('textbox', { name: 'Note' }).fill('In the autumn.');
  expect(await smallTargets(page)).toEqual([]);
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByText('You have completed this task.').waitFor();
  await page.getByText('Call again · In the autumn.').waitFor();
  expect(await endOf('Kivi')).toBe('met');

  await page.getByRole('link', { name: 'All tasks' }).click();
  await page.getByText('Nothing to do').waitFor();
  expect(faults).toEqual([]);
  await close();
});

it('what a rep typed stays while the network is away, and goes once it is back', async () => {
  await register('Salo');
  const { page, close } = await openDesk();
  await taskOf(page, 'Salo').click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByLabel('No time').check();
  await page.getByRole('textbox', { name: 'Note' }).fill('Two congresses this week.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('What you entered is kept here').waitFor();
  expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Two congresses this week.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('You have dismissed this task.').waitFor();
  expect(await endOf('Salo')).toBe('refused');
  await close();
});

it('the page is whole and can be used by everybody, on phones and desktops, light and dark, in German too', async () => {
  await register('Donaudampfschifffahrtsgesellschaftskapitän-Rechtsschutzversicherung');
  for (const scheme of ['light', 'dark'] as const) {
    for (const [language, size] of [
      ['en', phone],
      ['de', phone],
      ['de', { width: 1280, height: 860 }],
    ] as const) {
      const { page, faults, close } = await openDesk({ ...size, language, scheme });
      await taskOf(page, 'Donau').waitFor();
      expect([await barriersOn(page), await cutOffOn(page)]).toEqual([[], []]);
      await taskOf(page, 'Donau').click();
      await page.getByRole('button', { name: language === 'de' ? 'Annehmen' : 'Accept' }).waitFor();
      expect([await barriersOn(page), await cutOffOn(page)]).toEqual([[], []]);
      await page.getByRole('button', { name: language === 'de' ? 'Ablehnen' : 'Dismiss' }).click();
      expect([await barriersOn(page), await cutOffOn(page), faults]).toEqual([[], [], []]);
      await close();
    }
  }
});

describe('the owner’s screen', () => {
  it('shows who has which task, and is whole in German and dark', async () => {
    for (const visitor of [{}, { language: 'de', scheme: 'dark' }] as const) {
      const { page, faults, close } = await visit(browser, product.url, visitor);
      await page.goto('/tasks');
      await page.getByRole('cell', { name: 'Write to Dr Donau' }).waitFor();
      await page.getByRole('cell', { name: 'Anna Berg' }).first().waitFor();
      expect([await barriersOn(page), await cutOffOn(page), faults]).toEqual([[], [], []]);
      await page.getByText(visitor.language === 'de' ? 'Außendienst' : 'Reps', { exact: true }).click();
      await page.getByText('anna-berg').waitFor();
      expect([await barriersOn(page), await cutOffOn(page), faults]).toEqual([[], [], []]);
      await close();
    }
  });
});

it.each(['light', 'dark'] as const)(
  'tasks and a rep’s inbox are drawn as the design page says, in %s',
  async (scheme) => {
    const { page, close } = await visit(browser, product.url, { scheme });
    await page.goto('/tasks');
    await page.getByRole('cell', { name: 'Write to Dr Donau' }).waitFor();
    await expectLook(page, scheme, tasks);
    await page.goto(link);
    await taskOf(page, 'Donau').click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await expectLook(page, scheme, desk);
    await close();
  },
);

it('a task that is open on the phone says so when it is recalled', async () => {
  const { page, close } = await openDesk();
  await taskOf(page, 'Donau').click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: 'Complete' }).click();
  await callApi(product).journeys.stop.mutate({ key: journey.key });
  await page.getByLabel('Not now').check();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByText('This task was recalled.').waitFor();
  await close();
});

it('a link opens nothing any more once there is a newer one', async () => {
  const { page } = owner;
  await page.getByRole('button', { name: 'Link of Anna Berg' }).click();
  await page.getByRole('button', { name: 'New link' }).click();
  await page.getByText('This is the new link.').waitFor();
  const desk = await openDesk();
  await desk.page.getByText('This link does not open an inbox').waitFor();
  expect(await barriersOn(desk.page)).toEqual([]);
  await desk.close();
});
