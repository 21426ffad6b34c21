import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlainNamespaces } from '../../../scripts/cdn/plain-namespaces.ts';

test('what import() gives is written out, and what is defined later is read when it is asked for', () => {
  const code = `var all = /* @__PURE__ */ __exportAll({
\tsend: () => send$1,
\twake: () => wake
});`;
  assert.equal(
    withPlainNamespaces(code),
    'var all = {\n\tget send() { return send$1; },\n\tget wake() { return wake; }\n};',
  );
});
