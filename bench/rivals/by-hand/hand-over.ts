import type { Database } from './database.ts';

/** How a rival starts the workflow of an enrollment; told again, it starts nothing new. */
export type Start = (enrollment: { id: number; workflowId: string; customer: string }) => Promise<void>;

const abreast = 16;
const batch = 500;

/** The loop that hands the outbox over, as often as it is nudged. */
export function createHandOver(db: Database, start: Start): { nudge(): void; stop(): Promise<void> } {
  const due = db.prepare<[number], { row: number; id: number; workflowId: string; customer: string }>(
    `SELECT outbox.id AS row, enrollments.id AS id, workflow_id AS workflowId, enrollments.customer AS customer
     FROM outbox JOIN enrollments ON enrollments.id = outbox.enrollment
     WHERE handed_at IS NULL ORDER BY outbox.id LIMIT ?`,
  );
  const handed = db.prepare<[number, number]>('UPDATE outbox SET handed_at = ? WHERE id = ?');
  const mark = db.transaction((rows: readonly number[], at: number) => {
    for (const row of rows) handed.run(at, row);
  });
  let underWay: Promise<void> | undefined;
  let isNudged = false;

  const handOver = async () => {
    while (isNudged) {
      isNudged = false;
      const rows = due.all(batch);
      const done: number[] = [];
      const work = async () => {
        for (let one = rows.shift(); one; one = rows.shift()) {
          await start(one);
          done.push(one.row);
        }
      };
      await Promise.all(Array.from({ length: abreast }, work));
      mark.immediate(done, Date.now());
    }
  };

  return {
    nudge() {
      isNudged = true;
      underWay ??= handOver().finally(() => {
        underWay = undefined;
      });
    },
    async stop() {
      await underWay;
    },
  };
}
