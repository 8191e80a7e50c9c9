import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { host, type InboxStage, openInboxStage } from '../../test/inbox-stage.ts';
import { createInbox } from './overview.ts';

let stage: InboxStage;

beforeEach(async () => {
  stage = await openInboxStage();
});
afterEach(() => stage.close());

describe('the owner', () => {
  it('sees every task, by rep and state, and gives it to another rep', async () => {
    const inbox = createInbox({ store: stage.store, ...host });
    await stage.rep('anna');
    await stage.rep('ben');
    const task = await stage.give({ title: 'hers' }, { rep: 'anna' });
    await stage.give({ title: 'on offer' });
    const query = { show: 'open', limit: 10 } as const;
    expect((await inbox.tasks(query)).rows.map(({ title }) => title)).toEqual(['on offer', 'hers']);
    expect((await inbox.tasks({ ...query, rep: 'nobody' })).rows.map(({ title }) => title)).toEqual(['on offer']);
    expect((await inbox.reps()).unassigned).toBe(1);
    expect(await inbox.assign(String(task), 'ben')).toEqual({ assigned: true });
    expect(await stage.titlesOf('ben')).toContain('hers');
    expect(await stage.titlesOf('anna')).not.toContain('hers');
    await stage.answer('ben', task, { type: 'complete' });
    expect(await inbox.assign(String(task), 'anna')).toEqual({ assigned: false });
    const { rows } = await inbox.tasks({ ...query, show: 'ended' });
    expect(rows).toMatchObject([{ title: 'hers', state: 'completed', rep: { name: 'ben Rep' } }]);
  });

  it('gives every rep an id of their own, and keeps it when they are renamed', async () => {
    const inbox = createInbox({ store: stage.store, ...host });
    const draft = { name: 'Nobody', roles: ['nurse', 'nurse'], active: true };
    const ids = await Promise.all([inbox.saveRep(draft), inbox.saveRep(draft)]);
    expect(ids).toEqual([{ id: 'nobody-2' }, { id: 'nobody-3' }]);
    expect(await inbox.saveRep({ ...draft, id: 'nobody-2', name: 'Somebody' })).toEqual({ id: 'nobody-2' });
    expect(await stage.store.reps.byId('nobody-2')).toMatchObject({ name: 'Somebody', roles: ['nurse'] });
    expect(await inbox.saveRep({ ...draft, id: 'unknown' })).toBeUndefined();
  });

  it('makes a new link, and the ones before open nothing any more', async () => {
    const inbox = createInbox({ store: stage.store, ...host });
    await stage.rep('anna');
    const before = (await inbox.link('anna'))?.url.split('#')[1] ?? '';
    expect(await stage.desks.list(before)).toBeDefined();
    const after = (await inbox.renewLink('anna'))?.url.split('#')[1] ?? '';
    expect(await stage.desks.list(before)).toBeUndefined();
    expect(await stage.desks.list(after)).toBeDefined();
    await inbox.saveRep({ id: 'anna', name: 'Anna', roles: [], active: false });
    expect(await stage.desks.list(after)).toBeUndefined();
  });
});
