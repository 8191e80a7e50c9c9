import { callApi, post, publish } from '../callers.ts';
import type { HistoryEvent, Operator } from '../operator.ts';
import { type Product, until } from '../product.ts';
import { personal, type Shape, type Stage } from './shape.ts';

/** Publishes a shape's journey, lets its customer in, and plays it; gives its execution's workflow id. */
export async function playShape(
  { product, operator, putOff }: { product: Product; operator: Operator; putOff: Set<string> },
  shape: Shape,
): Promise<string> {
  const { name: key, parts, traits = {} } = shape;
  const api = callApi(product);
  const userId = `outside-${key}`;
  const email = personal.email.replace('@', `+${key}@`);
  const send = async (path: `/v1/${string}`, message: object) => {
    const answer = await post(product, path, { userId, ...message });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const trace = async () => {
    const row = (await api.enrollments.list.query({ journey: key })).rows[0];
    return row ? (await api.enrollments.trace.query({ id: row.id })).trace : [];
  };
  const untilLast: Stage['untilLast'] = (holds) =>
    until(
      async () => {
        const rows = await trace();
        const last = rows.at(-1);
        return last !== undefined && holds(last) && rows;
      },
      { seconds: 90, otherwise: () => `${key} does not get on:\n${product.printed().slice(-2_000)}` },
    );
  const workflowId = () =>
    until(async () => (await operator.executions(key))[0]?.workflowId, {
      seconds: 60,
      otherwise: () => `${key} does not begin:\n${product.printed().slice(-2_000)}`,
    });
  if (shape.isPutOff) putOff.add(email);
  const begun = { id: 'begun', kind: 'trigger', on: { type: 'event', event: `${key}.begun` } };
  const [first] = parts.nodes as { id: string }[];
  await publish(api, {
    format: 1,
    key,
    name: key,
    ...parts,
    nodes: [begun, ...parts.nodes],
    edges: [{ from: 'begun', to: first?.id }, ...parts.edges],
  });
  await send('/v1/identify', { traits: { ...personal, email, ...traits } });
  await send('/v1/track', { event: `${key}.begun` });
  await shape.play({
    api,
    key,
    track: (event, properties = {}) => send('/v1/track', { event, properties }),
    identify: (changed) => send('/v1/identify', { traits: changed }),
    untilLast,
    async untilShown(kind, times = 1) {
      const id = await workflowId();
      await until(async () => (await operator.history(id)).filter(isOf(kind)).length >= times, {
        seconds: 90,
        otherwise: () => `${key} never showed ${kind}:\n${product.printed().slice(-2_000)}`,
      });
    },
    async untilEnded() {
      await operator.client.workflow.getHandle(await workflowId()).result();
    },
    takeMails: () => void putOff.delete(email),
  });
  return workflowId();
}

const isOf = (kind: string) => {
  const wanted = `${kind.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}EventAttributes`;
  return (event: HistoryEvent) => Boolean(event[wanted as keyof HistoryEvent]);
};
