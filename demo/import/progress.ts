import type { ImportSummary } from './import-orders.ts';

/** How far an import is. */
export interface Progress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

const WIDTH = 30;
const count = new Intl.NumberFormat('en').format;

/** Shows progress on a terminal as a bar, anywhere else as a line every so many seconds. */
export function progressReporter(
  output: NodeJS.WriteStream,
  now: () => number,
): { readonly show: (progress: Progress) => void; readonly done: () => void } {
  const pause = output.isTTY ? 100 : 5000;
  let last = now();
  let isShown = false;
  return {
    show(progress) {
      if (now() - last < pause) return;
      last = now();
      isShown = true;
      output.write(output.isTTY ? `\r\u001b[K${bar(progress)}` : `${line(progress)}\n`);
    },
    done() {
      if (isShown && output.isTTY) output.write('\r\u001b[K');
    },
  };
}

const share = ({ bytes, totalBytes }: Progress): number =>
  totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);

const line = (progress: Progress): string =>
  `Orders: ${Math.floor(share(progress) * 100)} %, ${count(progress.rows)} rows`;

function bar(progress: Progress): string {
  const full = Math.floor(share(progress) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${line(progress)}`;
}

/** An import in a few lines: what came in, what stayed out and why. */
export function summaryText(summary: ImportSummary): string {
  const { file, format, rows, members, orders, refunds, alreadyKnown, refused, seconds } = summary;
  const pace = seconds > 0 ? `, ${count(Math.round(rows / seconds))} rows/s` : '';
  const out = [...refused.counts].map(([why, many]) => `${count(many)} ${why}`).join(', ');
  const lines = [
    `${file} (${format}): ${count(rows)} rows in ${seconds.toFixed(1)} s${pace}`,
    `  ${count(orders)} orders and ${count(refunds)} refunds of ${count(members)} members came in`,
    ...(alreadyKnown > 0 ? [`  ${count(alreadyKnown)} rows were known already`] : []),
    ...(out === '' ? [] : [`  stayed out: ${out}`]),
    ...refused.first.map(({ line: number, reason }) => `    ${file}:${number}: ${reason}`),
  ];
  const all = [...refused.counts.values()].reduce((sum, many) => sum + many, 0);
  const hidden = all - refused.first.length;
  if (hidden > 0) lines.push(`    and ${count(hidden)} more; --refused FILE writes all of them`);
  return lines.join('\n');
}
