// node bench/backend.ts [ORDERS] [REQUESTS]
//
// How fast a million orders go in, with how much memory, and how many member documents a second one process then
// serves over that database, to a loader in a process of its own.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importOrders } from '../demo/import/import-orders.ts';
import { progressReporter } from '../demo/import/progress.ts';
import { createEmbeddedEngine, readProgramme } from '../src/backend/index.ts';
import { createSqliteStorage, subjectNamer } from '../src/backend/node/index.ts';
import { customersOf, writeOrders } from './backend/generate-orders.ts';
import { measureMember } from './backend/measure-member.ts';
import { describeMachine } from './machine.ts';

const orders = Number(process.argv[2] ?? 1_000_000);
const requests = Number(process.argv[3] ?? 50_000);
const connections = 32;
const subjectSecret = 'a naming secret for benchmarks only, 32';
const programme: unknown = JSON.parse(
  readFileSync(new URL('../demo/programme.json', import.meta.url), 'utf8'),
);
const reading = readProgramme(programme);
if (!reading.ok) throw new Error('The demo’s programme cannot be read.');
const { rules } = reading;

const count = new Intl.NumberFormat('en').format;
const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-'));
try {
  console.log(describeMachine());
  const file = join(folder, 'orders.csv');
  const now = Date.now();
  await writeOrders(file, orders, now);

  const database = join(folder, 'ledger.db');
  const storage = createSqliteStorage({ file: database });
  const engine = createEmbeddedEngine({ programme, storage, now: Date.now });
  const progress = progressReporter(process.stderr, Date.now);
  const nameOf = subjectNamer(subjectSecret);
  const onProgress = progress.show;
  const before = process.cpuUsage();
  const summary = await importOrders({ file, engine, rules, now, nameOf, onProgress });
  progress.done();
  const used = process.cpuUsage(before);
  console.log(
    `import: ${count(summary.rows)} rows of ${count(summary.members)} members in ${summary.seconds.toFixed(1)} s ` +
      `(${((used.user + used.system) / 1e6).toFixed(1)} s of processor), ` +
      `${count(Math.round(summary.rows / summary.seconds))} rows/s, ` +
      `peak memory ${count(Math.round(process.resourceUsage().maxRSS / 1000))} MB, ` +
      `database ${count(Math.round(statSync(database).size / 1e6))} MB`,
  );

  const customers = customersOf(orders);
  const options = { engine, subjectSecret, customers, connections };
  await measureMember({ ...options, requests: Math.ceil(requests / 10) });
  const result = await measureMember({ ...options, requests });
  console.log(
    `GET /member: ${count(Math.round(result.requests / result.seconds))} requests/s over ${connections} connections, ` +
      `p50 ${result.p50.toFixed(1)} ms, p99 ${result.p99.toFixed(1)} ms, ` +
      `${count(Math.round(result.bytes / result.requests))} bytes each, ${result.failures} failures`,
  );
  if (result.failures > 0) process.exitCode = 1;
  await storage.close();
} finally {
  rmSync(folder, { recursive: true });
}
