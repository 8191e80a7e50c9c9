import { type Enrollment, endOfStay, nodeOf, type Row } from '@waymark/core/engine';
import type { JourneyInput } from './input.ts';
import { nameOf } from './names.ts';

/** Where the customer is, since when and until when, and the last steps: markdown for the Temporal UI, naming nobody. */
export function describe(input: JourneyInput, enrollment: Enrollment, recent: readonly Row[]): string {
  const { name, version, link } = input;
  return [
    `**${plain(name)}** · version ${version} · [why, in Waymark](${link})`,
    '',
    whereabouts(input, enrollment),
    '',
    '| when (UTC) | step | what |',
    '|---|---|---|',
    ...recent.map((row) => `| ${instant(row.at)} | ${plain(stepName(input, row.node))} | ${what(row)} |`),
  ].join('\n');
}

function whereabouts({ plan }: JourneyInput, enrollment: Enrollment): string {
  const { position } = enrollment;
  const node = plain(nameOf(plan, enrollment));
  const since = instant(enrollment.visits[nodeOf(enrollment) ?? '']?.entered ?? enrollment.at);
  switch (position.type) {
    case 'new':
      return `About to enter at **${node}**.`;
    case 'ended':
      return `Ended (${plain(position.reason)}) at ${instant(enrollment.at)}.`;
    case 'waiting':
      return `Waiting at **${node}** since ${since} ${ending(endOfStay(enrollment))}.`;
    case 'held':
      return `Held at **${node}** (${position.why}) since ${since} ${ending(endOfStay(enrollment))}.`;
    case 'deferred':
      return `Sending **${node}** again since ${since}.`;
    case 'asked':
      return `At **${node}** since ${since}.`;
    default:
      return position satisfies never;
  }
}

const ending = (until: number | null): string =>
  until === null ? 'until something happens' : `until ${instant(until)}`;

function stepName({ plan }: JourneyInput, node: string | undefined): string {
  if (node === undefined) return plan.journey;
  return plan.steps[node]?.name ?? plan.triggers.find((one) => one.node === node)?.name ?? node;
}

function what({ type, outlet, until, why, goal, reason }: Row): string {
  const more = outlet ?? goal ?? reason ?? why ?? (typeof until === 'number' ? `until ${instant(until)}` : undefined);
  return more === undefined ? type : `${type} · ${plain(more)}`;
}

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A name as markdown shows it, to the letter. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replace(/\s+/g, ' ');
