import { emptyJourney, type Journey } from '@waymark/core/journey';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../words/spoken.ts';
import type { LookContext } from '../kinds/kind-look.ts';
import { deriveViews, type ShownProblem, type Views } from './node-view.ts';

const journey: Journey = {
  ...emptyJourney('Welcome'),
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'mail', kind: 'channel', name: 'Welcome', connector: 'email', purpose: 'marketing', content: {} },
    { id: 'pause', kind: 'wait', until: { type: 'event', event: 'email.clicked', of: 'mail', timeout: 'P3D' } },
  ],
  edges: [{ from: 'start', to: 'mail' }],
};

describe('drawing up nodes', () => {
  let looks: LookContext;
  beforeAll(async () => {
    await i18next.init({ lng: 'en', resources: { en: english } });
    looks = {
      connectors: [],
      segments: [],
      contents: [{ key: 'launch', name: 'Launch invitation' }],
      language: 'en',
      t: i18next.getFixedT('en', 'editor'),
    };
  });
  const derive = (now: Journey, before: Views = new Map(), opened: string[] = []) =>
    deriveViews({ journey: now, looks, opened: new Set(opened), problems: new Map<string, ShownProblem>() }, before);

  it('calls kept content by its name, and by its key where nobody knows it', () => {
    const said = (use: string) => {
      const nodes = journey.nodes.map((node) => (node.id === 'mail' ? { ...node, content: { use } } : node));
      const view = derive({ ...journey, nodes } as Journey).get('mail');
      return view?.card.sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
    };
    expect(said('launch')).toBe('Send Launch invitation');
    expect(said('spring')).toBe('Send spring');
  });

  it('keeps the views that nothing has changed for', () => {
    const before = derive(journey);
    const [start, mail, pause] = journey.nodes;
    if (!start || !mail || !pause) throw new Error('nodes');
    const after = derive({ ...journey, nodes: [{ ...start, name: 'New' } as typeof start, mail, pause] }, before);
    expect(after.get('start')).not.toBe(before.get('start'));
    expect(after.get('mail')).toBe(before.get('mail'));
    expect(after.get('pause')).toBe(before.get('pause'));
  });

  it('calls an outlet by the name it was given, even where the language has a word for such a one', () => {
    const heard = { outlet: 'met', event: 'task.completed' };
    const named: Journey = {
      ...journey,
      nodes: [
        { id: 'answer', kind: 'wait', until: { type: 'event', any: [heard] } },
        { id: 'active', kind: 'wait', until: { type: 'condition', condition: { prefers: 'email' } } },
      ],
    };
    const outlets = (id: string) =>
      derive(named)
        .get(id)
        ?.card.outlets.map(({ name }) => name);
    expect(outlets('answer')).toEqual(['Met', 'Timeout']);
    expect(outlets('active')).toEqual(['Fits', 'Timeout']);
  });

  it('draws a node again when one that its sentence names gets another name', () => {
    const before = derive(journey);
    const nodes = journey.nodes.map((node) => (node.id === 'mail' ? { ...node, name: 'First mail' } : node));
    const after = derive({ ...journey, nodes }, before);
    expect(after.get('pause')).not.toBe(before.get('pause'));
    expect(
      after
        .get('pause')
        ?.card.sentence.map(({ text }) => text)
        .join(''),
    ).toContain('First mail');
    expect(after.get('start')).toBe(before.get('start'));
  });

  it('shows the outlets for trouble of a message only when they are wired or asked for', () => {
    const outlets = (now: Journey, opened: string[] = []) =>
      derive(now, new Map(), opened)
        .get('mail')
        ?.card.outlets.map(({ id }) => id);
    expect(outlets(journey)).toEqual(['next']);
    expect(outlets(journey, ['mail'])).toEqual(['next', 'blocked', 'failed']);
    const wired = { ...journey, edges: [...journey.edges, { from: 'mail', outlet: 'blocked', to: 'pause' }] };
    expect(outlets(wired)).toEqual(['next', 'blocked', 'failed']);
  });
});
