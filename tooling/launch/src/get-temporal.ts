import { findTemporalServer } from '@waymark/temporal';
import { programs } from './checkout.ts';

const found = await findTemporalServer({ cacheDir: programs, report: (line) => console.error(line) });
if ('problem' in found) {
  console.error(found.problem);
  process.exit(1);
}
console.log(found.path);
