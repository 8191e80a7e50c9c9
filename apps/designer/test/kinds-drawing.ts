import type { Locator, Page } from 'playwright-core';
import { drawOn } from './drawing.ts';
import { answering } from './filling.ts';

/** A start by an event, a message, and waits for what happens after it. */
export async function drawEventWaits(page: Page): Promise<void> {
  const { add } = drawOn(page);
  const { choose, duration, create } = answering(page);

  const start = await add('Event', 'Ordered');
  await start.getByRole('combobox', { name: 'Event', exact: true }).fill('order.placed');
  await start.getByRole('button', { name: 'Add a condition' }).click();
  await create(start.getByRole('combobox', { name: 'Field' }), 'source');
  await start.getByRole('textbox', { name: 'Value' }).fill('portal');

  const email = await add('Email', 'Thanks');
  await email.getByLabel('Subject').fill('Thank you');
  await email.getByLabel('Message').fill('Your order is on its way.');
  await choose(email.getByRole('combobox', { name: 'Purpose' }), 'Service');

  const read = await add('Wait', 'Read');
  await choose(read.getByRole('combobox', { name: 'Wait' }), 'Until something happens');
  await read.getByRole('button', { name: 'Add a condition' }).click();
  await create(read.getByRole('combobox', { name: 'Field' }), 'link');
  await choose(read.getByRole('combobox', { name: 'Comparison' }), 'starts with');
  await read.getByRole('textbox', { name: 'Value' }).fill('https://');
  await choose(read.getByRole('combobox', { name: 'Counts from' }), 'the step “Thanks”');
  await duration(read, 'At most', 'P1DT12H');

  const answer = await add('Wait', 'Answer');
  await choose(answer.getByRole('combobox', { name: 'Wait' }), 'Until the first of several');
  const first = answer.getByRole('region', { name: 'Event 1' });
  await first.getByLabel('Name').fill('Clicked');
  await page.keyboard.press('Enter');
  await answer.getByRole('button', { name: 'Add an event' }).click();
  const second = answer.getByRole('region', { name: 'Event 2' });
  await second.getByLabel('Name').fill('Booked');
  await page.keyboard.press('Enter');
  await second.getByRole('combobox', { name: 'Event', exact: true }).fill('visit.booked');
  await second.getByRole('button', { name: 'Add a condition' }).click();
  await create(second.getByRole('combobox', { name: 'Field' }), 'order');
  await second.getByRole('button', { name: 'Compared with: a text' }).click();
  await page.getByRole('menuitemradio', { name: 'the entering event' }).click();
  await choose(answer.getByRole('combobox', { name: 'Counts from' }), 'the entry into the journey');
  await duration(answer, 'At most', 'P14D');
}

/** Waits for an occasion that is added on the way, for a date of the customer, and for one of the start. */
export async function drawDateWaits(page: Page): Promise<void> {
  const { add } = drawOn(page);
  const { choose, duration, create } = answering(page);

  const congress = await add('Wait', 'Congress');
  await choose(congress.getByRole('combobox', { name: 'Wait' }), 'Until a date');
  await choose(congress.getByRole('combobox', { name: 'Which date' }), 'An occasion');
  await congress.getByRole('button', { name: 'Add an occasion' }).click();
  const dialog = page.getByRole('dialog', { name: 'New occasion' });
  await dialog.getByLabel('Name').fill('ESC 2027');
  await dialog.getByRole('group', { name: 'Start' }).getByLabel('Date').fill('2027-08-27');
  await dialog.getByRole('group', { name: 'End' }).getByLabel('Date').fill('2027-08-30');
  await dialog.getByRole('group', { name: 'End' }).getByLabel('Time of day').fill('18:00');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await congress.getByText('27 Aug 2027 – 30 Aug 2027, 18:00').waitFor();
  await choose(congress.getByRole('combobox', { name: 'Its start or its end' }), 'End');
  await duration(congress, 'Moved by', 'P7D');
  await choose(congress.getByRole('combobox', { name: 'Before or after' }), 'before');
  await congress.getByLabel('At', { exact: true }).fill('09:00');
  await congress.getByRole('radio', { name: 'Take a path of its own' }).check();
  await duration(congress, 'At most', 'P400D');

  const call = await add('Wait', 'Call');
  await choose(call.getByRole('combobox', { name: 'Wait' }), 'Until a date');
  await create(call.getByRole('combobox', { name: 'Attribute' }), 'nextCall');
  await duration(call, 'Moved by', 'P1D');
  await duration(call, 'At most', '');

  const delivery = await add('Wait', 'Delivery');
  await choose(delivery.getByRole('combobox', { name: 'Wait' }), 'Until a date');
  await choose(delivery.getByRole('combobox', { name: 'Which date' }), 'A date of the starting event');
  await delivery.getByLabel('Property of the event').fill('deliveryDate');
}

/** A wait of a length, one for hours of the day, and one for a condition with a row of each kind. */
export async function drawOtherWaits(page: Page): Promise<void> {
  const { add } = drawOn(page);
  const { choose, duration, create } = answering(page);

  await duration(await add('Wait', 'Rest'), 'How long', 'P2W');

  const hours = await add('Wait', 'Hours');
  await choose(hours.getByRole('combobox', { name: 'Wait' }), 'Until certain hours');
  await hours.getByRole('button', { name: 'Fri' }).click();
  await hours.getByLabel('From').fill('22:30');
  await hours.getByLabel('To').fill('06:00');
  await hours.getByText('Goes over midnight').waitFor();

  const active = await add('Wait', 'Active');
  await choose(active.getByRole('combobox', { name: 'Wait' }), 'Until something holds');
  const field = active.getByRole('combobox', { name: 'Field' });
  await choose(field, 'An event happened');
  await active.getByRole('combobox', { name: 'Event', exact: true }).fill('site.visited');
  await choose(active.getByRole('combobox', { name: 'About' }), 'Thanks');
  await choose(active.getByRole('combobox', { name: 'How often' }), 'at least');
  await active.getByRole('textbox', { name: 'Number of times' }).fill('2');
  await choose(active.getByRole('combobox', { name: 'In which span' }), 'within the last');
  await active.getByRole('button', { name: 'Only if…' }).click();
  const filter = active.getByRole('group', { name: 'Only if' });
  await create(filter.getByRole('combobox', { name: 'Field' }), 'page');
  await choose(filter.getByRole('combobox', { name: 'Comparison' }), 'is known');

  const rows = active.getByRole('button', { name: 'Add a condition' });
  await rows.last().click();
  await choose(field.last(), 'May be contacted');
  await choose(active.getByRole('combobox', { name: 'Purpose' }), 'for sales');
  await active.getByRole('button', { name: 'Add a group' }).last().click();
  await choose(active.getByRole('combobox', { name: 'How they go together' }).last(), 'None of these');
  await choose(field.last(), 'Prefers a channel');
  await choose(active.getByRole('combobox', { name: 'Channel' }).last(), 'SMS');
}

/** A split, an update with a change of each kind, an entry into another journey, a branch and an exit. */
export async function drawSteps(page: Page): Promise<void> {
  const { add } = drawOn(page);
  const { choose, create } = answering(page);

  const split = await add('Split', 'Texts');
  await arm(split, 1, { name: 'Short', share: '45' });
  await arm(split, 2, { name: 'Long', share: '45' });
  await split.getByRole('button', { name: 'Add an arm' }).click();
  await arm(split, 3, { name: 'Control', share: '20' });
  await split.getByText('The shares add up to 110, not 100.').waitFor();
  await arm(split, 3, { share: '10' });
  await split.getByRole('region', { name: 'Arm 3' }).getByRole('checkbox', { name: 'Control group' }).check();
  await split.getByRole('alert').waitFor({ state: 'detached' });

  const update = await add('Update customer', 'Stage');
  const change = async (number: number, attribute: string, becomes: string) => {
    if (number > 1) await update.getByRole('button', { name: 'Add a change' }).click();
    const card = update.getByRole('region', { name: `Change ${number}` });
    await create(card.getByRole('combobox', { name: 'Attribute' }), attribute);
    await choose(card.getByRole('combobox', { name: 'Becomes' }), becomes);
    return card;
  };
  const constant = await change(1, 'tier', 'a fixed value');
  await choose(constant.getByRole('combobox', { name: 'Kind of value' }), 'Number');
  await constant.getByRole('textbox', { name: 'Value', exact: true }).fill('3');
  await change(2, 'seenAt', 'the time it is');
  await (await change(3, 'product', 'taken from the starting event')).getByLabel('Property of the event').fill('name');
  await (await change(4, 'visits', 'a number more or less')).getByLabel('Number').fill('-1');
  const speaker = await change(5, 'isSpeaker', 'a fixed value');
  await choose(speaker.getByRole('combobox', { name: 'Kind of value' }), 'Yes or no');
  await change(6, 'nextCall', 'empty: it is cleared');

  const enter = await add('Enter journey', 'Also');
  await enter.getByText('Choose a journey.').waitFor();
  await choose(enter.getByRole('combobox', { name: 'Journey' }), 'Visits');

  const branch = await add('Branch', 'Specialty');
  const first = branch.getByRole('region', { name: 'Case 1' });
  await first.getByLabel('Name').fill('Heart');
  await page.keyboard.press('Enter');
  await create(first.getByRole('combobox', { name: 'Field' }), 'beds');
  await choose(first.getByRole('combobox', { name: 'Comparison' }), 'is at least');
  await first.getByRole('textbox', { name: 'Value' }).fill('200');

  const exit = await add('Exit', 'Done');
  await exit.getByLabel('Reason').fill('done');
}

interface ArmAnswers {
  name?: string;
  share: string;
}

async function arm(split: Locator, number: number, { name, share }: ArmAnswers): Promise<void> {
  const card = split.getByRole('region', { name: `Arm ${number}` });
  if (name !== undefined) {
    await card.getByLabel('Name').fill(name);
    await card.getByLabel('Name').press('Enter');
  }
  await card.getByLabel('Share').fill(share);
}

/** A further start. */
export async function drawStarts(page: Page): Promise<void> {
  await drawOn(page).add('By call or upload', 'By hand');
}

/** In a journey that names a segment: which change of it starts, and when it starts at set times. */
export async function changeStarts(page: Page): Promise<void> {
  const { inspect } = drawOn(page);
  const { choose } = answering(page);

  const joined = await inspect('Joined');
  await joined.getByText('The segment “dach” does not exist.').waitFor();
  await joined.getByText('There are no segments here yet.').waitFor();
  await choose(joined.getByRole('combobox', { name: 'When the customer' }), 'leaves it');

  const mondays = await inspect('Mondays');
  const begins = mondays.getByRole('group', { name: 'Begins' });
  await begins.getByLabel('Date').fill('2027-01-11');
  await begins.getByLabel('Time of day').fill('07:30');
  await mondays.getByRole('combobox', { name: 'Time zone' }).fill('Helsinki');
  await page.getByRole('option', { name: 'Europe/Helsinki' }).click();
  await choose(mondays.getByRole('combobox', { name: 'Repeats' }), 'Weekly');
  await mondays.getByLabel('Every').fill('2');
  await mondays.getByRole('button', { name: 'Mon' }).click();
  await choose(mondays.getByRole('combobox', { name: 'Ends' }), 'After a number of times');
  await mondays.getByLabel('Number of times').fill('12');
}

/** What the journey itself is told: who enters again, its goals, what ends it early, and its time zone. */
export async function setJourney(page: Page): Promise<void> {
  const { choose, duration, create } = answering(page);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const journey = page.getByRole('complementary', { name: 'Settings of the journey' });
  await journey.getByRole('radio', { name: 'May enter again after leaving' }).check();
  await duration(journey, 'At the earliest after', 'P30D');
  await journey.getByLabel('Once per').fill('order');

  await journey.getByRole('button', { name: 'Add a goal' }).click();
  const goal = journey.getByRole('region', { name: 'Goal 1' });
  await goal.getByLabel('Name').fill('Clicked');
  await page.keyboard.press('Enter');
  await choose(goal.getByRole('combobox', { name: 'About' }), 'Thanks');
  await duration(goal, 'Within', 'P60D');

  await journey.getByRole('button', { name: 'Add a goal' }).click();
  const often = journey.getByRole('region', { name: 'Goal 2' });
  await often.getByLabel('Name').fill('Often');
  await page.keyboard.press('Enter');
  await choose(often.getByRole('combobox', { name: 'When' }), 'The customer fits');
  await choose(often.getByRole('combobox', { name: 'Field' }), 'An event happened');
  await often.getByRole('combobox', { name: 'Event', exact: true }).fill('visit.booked');
  await often.getByRole('switch', { name: 'Reaching it ends the journey' }).uncheck();

  await journey.getByRole('button', { name: 'Add a rule' }).click();
  const rule = journey.getByRole('region', { name: 'Rule 1' });
  await choose(rule.getByRole('combobox', { name: 'When' }), 'The customer fits');
  await create(rule.getByRole('combobox', { name: 'Field' }), 'beds');
  await choose(rule.getByRole('combobox', { name: 'Comparison' }), 'is not known');

  await journey.getByRole('combobox', { name: 'Time zone' }).fill('Istanbul');
  await page.getByRole('option', { name: 'Europe/Istanbul' }).click();
}
