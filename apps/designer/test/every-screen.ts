import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import { running } from './look-journeys.ts';
import { whole } from './look-kinds.ts';

/** Looks at a screen that is open, under a name to report. */
export type Look = (screen: string, seen: Locator) => Promise<void>;

/** Opens every screen, mode, form and dialog of the designer, one after the other, and has each looked at. */
export async function everyScreen(page: Page, say: TFunction, look: Look): Promise<void> {
  const walk: Walk = { page, say: say as Walk['say'], look };
  for (const part of parts) await part(walk);
}

/** The designer, part by part. */
export const parts = [journeys, design, publishing, simulate, live, content, channels, others];

interface Walk {
  page: Page;
  /** What the designer says. */
  say(key: string, values?: Record<string, unknown>): string;
  look: Look;
}

const node = (page: Page, name: string) =>
  page.locator('[aria-roledescription="node"]').and(page.getByRole('group', { name: `${name}, ` }));
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const beginning = (text: string) => new RegExp(`^${literal(text)}`);

async function journeys({ page, say, look }: Walk) {
  await page.goto('/journeys');
  const row = page.getByRole('row').filter({ hasText: whole.name });
  await look('journeys', row);
  await page.getByRole('button', { name: say('journeys:menu.label', { name: whole.name }) }).click();
  await look('menu of a journey', page.getByRole('menuitem').first());
  await page.getByRole('menuitem', { name: say('journeys:menu.remove') }).click();
  await look('deleting a journey', page.getByRole('dialog'));
  await page.getByRole('button', { name: say('journeys:cancel') }).click();
  await page.getByRole('searchbox', { name: say('journeys:search') }).fill('zzz');
  await look('no journey found', page.getByText(say('journeys:nothing.title')));
  await page
    .getByRole('button', { name: say('shell:rail.settings').replaceAll('\u00ad', '') })
    .or(page.getByRole('button', { name: say('shell:rail.settings') }))
    .first()
    .click();
  await look('settings of the designer', page.getByRole('menuitemradio').first());
  await page.keyboard.press('Escape');
}

async function design({ page, say, look }: Walk) {
  await page.goto(`/journeys/${whole.key}`);
  const settings = page.getByRole('complementary').last();
  await node(page, whole.nodes[0]?.name ?? '').waitFor();
  await look('settings of a journey', settings);
  for (const { name } of whole.nodes) {
    await node(page, name).dispatchEvent('click');
    await look(`form of ${name}`, settings.getByRole('textbox').first());
  }
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: say('editor:canvas.addOnEdge', { edge: '' }) })
    .first()
    .dispatchEvent('click');
  await look('steps to add', page.getByRole('option').or(page.getByRole('menuitem')).first());
  await page.keyboard.press('Escape');
  await node(page, 'Welche Fassung wirkt').focus();
  await page.keyboard.press('c');
  await look('outlets to connect', page.getByRole('menuitem').first());
  await page.keyboard.press('Enter');
  await look('step to connect', page.getByRole('status').filter({ hasText: 'Welche Fassung wirkt' }));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('ui:canvasTools.shortcuts') }).click();
  await look('keys', page.getByRole('dialog').getByText(say('editor:keys.does.list')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('ui:canvasTools.outline'), exact: true }).click();
  await look('outline', page.getByRole('button', { name: say('editor:outline.print') }));
}

async function publishing({ page, say, look }: Walk) {
  const dialog = page.getByRole('dialog');
  for (const journey of [whole, running]) {
    await page.goto(`/journeys/${journey.key}`);
    await node(page, journey.nodes[0]?.name ?? '').waitFor();
    await page.getByRole('button', { name: say('editor:bar.publish') }).click();
    await look(`publishing ${journey.name}`, dialog.getByRole('textbox').first());
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: say('editor:version.menu', { number: 1 }) }).click();
  await look('versions', page.getByRole('menuitem').first());
  await page.getByRole('menuitem').first().click();
  await look('a version', dialog.getByRole('region').getByRole('listitem').first());
  await page.keyboard.press('Escape');
  for (const choice of ['pause', 'stop']) {
    await page.getByRole('button', { name: say('editor:steer.menu') }).click();
    await page.getByRole('menuitem', { name: say(`editor:steer.${choice}.choose`) }).click();
    await look(choice, dialog.getByText(say('editor:steer.open', { count: 1, shown: '1' })));
    await page.keyboard.press('Escape');
  }
}

async function simulate({ page, say, look }: Walk) {
  await page.goto(`/journeys/${running.key}?mode=simulate`);
  const ways = page.getByRole('radiogroup', { name: say('simulation:whom') });
  await look('simulating one', page.getByText(say('simulation:played.emptyTitle')));
  await page.getByRole('button', { name: say('simulation:madeUp.title') }).click();
  await look('making one up', page.getByRole('dialog').getByRole('textbox').first());
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Varnholt' }).first().click();
  await look('one simulated', page.getByRole('button', { name: say('simulation:played.keep') }));
  await page.getByRole('button', { name: say('simulation:played.keep') }).click();
  await look('keeping a test', page.getByRole('dialog').getByRole('textbox'));
  await page.keyboard.press('Escape');
  await ways.getByText(say('simulation:audience'), { exact: true }).click();
  await look('simulating all', page.getByText(say('simulation:emptyTitle')));
  await page.getByRole('button', { name: say('simulation:run'), exact: true }).click();
  await look('all simulated', page.getByRole('button', { name: say('simulation:again'), exact: true }));
  await ways.getByText(say('simulation:testRun'), { exact: true }).click();
  await look('test run', page.getByText(say('live:try.emptyTitle')));
  await page.getByText(say('live:try.me'), { exact: true }).click();
  await look('test run with oneself', page.getByLabel(say('live:try.lastName')));
}

async function live({ page, say, look }: Walk) {
  await page.goto(`/journeys/${running.key}?mode=live`);
  const somebody = page.getByRole('listitem').getByRole('button', { name: 'Varnholt' });
  await look('live', somebody);
  for (const { name } of running.nodes) {
    await node(page, name).dispatchEvent('click');
    await look(`live at ${name}`, page.getByRole('heading', { name: say('live:panel.at', { name }) }));
  }
  await page.getByRole('button', { name: say('live:panel.all'), exact: true }).click();
  await somebody.click();
  await page.getByRole('button', { name: say('live:next.play') }).click();
  await look('walk', page.getByText(say('live:next.mark')));
}

async function content({ page, say, look }: Walk) {
  await page.goto('/content');
  await look('content', page.getByRole('heading', { level: 1 }));
  await page
    .getByRole('button', { name: say('content:new') })
    .first()
    .click();
  await look('new content', page.getByRole('dialog'));
}

async function channels({ page, say, look }: Walk) {
  await page.goto('/channels');
  await look('channels', page.getByText('SMTP'));
  const adding = page.getByRole('button', {
    name: beginning(say('channels:addTo', { channel: '\0' }).split('\0')[0] ?? ''),
  });
  for (let at = 0; at < (await adding.count()); at++) {
    await adding.nth(at).click();
    await look(`connection ${at}`, page.getByRole('dialog').getByRole('textbox').first());
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.goto('/channels/outbox');
  await page.getByRole('button', { name: /Ihre Unterlagen/ }).click();
  await look('outbox', page.getByText(say('outbox:makeHappen')));
}

async function others({ page, say, look }: Walk) {
  await page.goto('/occasions');
  await look('occasions', page.getByText('Jahrestagung 2027').first());
  await page.getByRole('button', { name: say('occasions:add') }).click();
  await look('new occasion', page.getByRole('dialog').getByRole('textbox').first());
  await page.goto('/tasks');
  for (const tab of ['open', 'ended', 'reps']) {
    await page
      .getByText(say(`inbox:tabs.${tab}`), { exact: true })
      .first()
      .click();
    await look(`inbox ${tab}`, page.getByText(say(`inbox:empty.${tab}.title`)));
  }
  await page.goto('/operations');
  await look('operations', page.getByRole('button', { name: say('operations:suppressed.add') }));
  await page.getByRole('button', { name: say('operations:suppressed.add') }).click();
  await look('suppressing', page.getByRole('dialog').getByRole('textbox').first());
}
