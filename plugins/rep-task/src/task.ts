import { type Failure, failure, type Task } from '@waymark/connectors/sdk';
import { addDuration, isoInstant } from '@waymark/core/time';
import type { Content } from './content.ts';

/** The task that content asks for. Durations count from `now` on the calendar of `zone`; a link must lead to the web. */
export function taskOf(content: Content, { now, zone }: { now: Date; zone: string }): Task | Failure {
  const { title, brief, draft, priority, role, due, expires, outcomes } = content;
  const link = content.link?.trim();
  if (link && !leadsToTheWeb(link)) return failure('invalid-message', 'content.link: Must be a web address.');
  const later = (span: string) => isoInstant(addDuration(now.getTime(), span, zone));
  return {
    title,
    ...(brief && { brief }),
    ...(draft && { draft }),
    ...(link && { link }),
    priority,
    ...(role && { owner: { role } }),
    ...(due && { dueAt: later(due) }),
    ...(expires && { expiresAt: later(expires) }),
    ...(outcomes?.length && { outcomes: [...new Set(outcomes)].map((name) => ({ key: name, title: name })) }),
  };
}

const leadsToTheWeb = (link: string): boolean => URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
