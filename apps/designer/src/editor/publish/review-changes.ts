import { hashKey } from '@tanstack/react-query';
import { Journey, nameOf } from '@waymark/core/journey';
import { differencesOf } from '@waymark/core/outline';
import type { ReviewedChange } from '@waymark/ui/components';
import { sayText } from '../canvas/sentence-words.ts';
import type { LookContext } from '../kinds/kind-look.ts';
import type { JourneyStatus } from '../steering/steering.ts';

/** What a first version brings: every step. */
export function firstChanges(journey: Journey, { t }: LookContext): ReviewedChange[] {
  return journey.nodes.map((node) => ({
    key: node.id,
    sign: 'added',
    text: t('publish.adds', { name: nameOf(node) }),
  }));
}

/** What publishing does to a journey that was steered: a stopped one is live again, a paused one stays paused. */
export function statusChanges(status: JourneyStatus, { t }: LookContext): ReviewedChange[] {
  if (status === 'stopped') return [{ key: 'status', sign: 'changed', text: t('publish.reopens') }];
  if (status === 'paused') return [{ key: 'status', sign: 'changed', text: t('publish.staysPaused') }];
  return [];
}

/** What one journey does otherwise than another, in words. */
export const changesBetween = (
  before: Journey,
  after: Journey,
  { language, connectors, contents }: LookContext,
): ReviewedChange[] =>
  differencesOf(before, after, { connectors, contents }).map(({ sign, sentence }, at) => ({
    key: String(at),
    sign,
    text: sayText(sentence, language),
  }));

/** What a later version does otherwise than the live one, in words; its document is undefined until it is known. */
export function laterChanges(
  live: { number: number; document: unknown; contentsChanged?: readonly { key: string; name: string }[] | undefined },
  journey: Journey,
  looks: LookContext,
): ReviewedChange[] {
  const { t } = looks;
  const replaces = { key: 'version', sign: 'changed', text: t('publish.replaces', { number: live.number }) } as const;
  const before = Journey.safeParse(live.document);
  if (!before.success) return [replaces];
  const differences = changesBetween(before.data, journey, looks);
  const contents = (live.contentsChanged ?? []).map(
    ({ key, name }): ReviewedChange => ({
      key: `content ${key}`,
      sign: 'changed',
      text: t('publish.content', { name }),
    }),
  );
  if (differences.length + contents.length > 0) return [...differences, ...contents, replaces];
  if (isSameDocument(before.data, journey)) return [];
  return [{ key: 'arranged', sign: 'changed', text: t('publish.arranged') }, replaces];
}

/** Equal as documents, in whatever order their fields stand; the places that an editor gave steps without one do not count. */
function isSameDocument(before: Journey, after: Journey): boolean {
  const placed = { ...before, layout: { ...after.layout, ...before.layout } };
  return hashKey([placed]) === hashKey([{ ...after, layout: { ...after.layout } }]);
}
