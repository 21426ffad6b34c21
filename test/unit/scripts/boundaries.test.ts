import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseImport } from '../../../scripts/eslint/boundaries.ts';

const allowed: readonly (readonly [from: string, specifier: string])[] = [
  ['src/values/money.ts', './decimal.ts'],
  ['src/domain/ledger.ts', '../values/decimal.ts'],
  ['src/store/outbox.ts', 'idb'],
  ['src/element/laurel-element.ts', 'lit/directives/class-map.js'],
  ['src/element/laurel-element.ts', '../store/index.ts'],
  ['components/points-badge/points-badge.ts', './points-badge.styles.ts'],
  ['components/points-badge/define.ts', '../../src/element/define.ts'],
  ['components/feedback-survey/feedback-survey.ts', '../../src/domain/survey/logic.ts'],
  ['components/index.ts', './points-badge/index.ts'],
  ['src/backend/node/server.ts', 'node:http'],
  ['src/backend/node/tokens.ts', 'jose'],
  ['src/backend/node/server.ts', '../handler.ts'],
  ['src/analytics/data-layer.ts', '../element/events/redeemed.ts'],
  ['demo/server/main.ts', '../../src/backend/node/index.ts'],
  ['demo/server/main.ts', '../../scripts/build.ts'],
  ['test/pages/badge.test.ts', '../../components/points-badge/define.ts'],
  ['test/unit/values/money.test.ts', '../../../src/values/decimal.ts'],
];

const refused: readonly (readonly [from: string, specifier: string])[] = [
  ['src/values/money.ts', '../contract/decode.ts'],
  ['src/values/money.ts', 'lit'],
  ['src/contract/decode.ts', '../domain/ledger.ts'],
  ['src/client/http.ts', '../store/index.ts'],
  ['src/store/index.ts', 'lit'],
  ['src/element/laurel-element.ts', '../../components/points-badge/index.ts'],
  ['src/element/laurel-element.ts', '../client/index.ts'],
  ['components/points-badge/points-badge.ts', '../../src/store/index.ts'],
  ['components/points-badge/points-badge.ts', '../../src/domain/ledger.ts'],
  ['components/points-badge/points-badge.ts', '../tier-progress/index.ts'],
  ['src/embed/demo.ts', '../backend/index.ts'],
  ['src/backend/handler.ts', 'node:crypto'],
  ['src/backend/handler.ts', './node/sqlite.ts'],
  ['src/analytics/data-layer.ts', '../element/laurel-element.ts'],
  ['demo/shop/page.ts', '../../src/element/laurel-element.ts'],
  ['stories/badge.ts', '../components/points-badge/points-badge.ts'],
];

test('imports that keep to the layers may stand', () => {
  for (const [from, specifier] of allowed) {
    assert.equal(refuseImport({ from, specifier, dynamic: false }), null, `${from} → ${specifier}`);
  }
});

test('imports across the layers are refused with what is allowed instead', () => {
  for (const [from, specifier] of refused) {
    const message = refuseImport({ from, specifier, dynamic: false });
    assert.ok(message, `${from} → ${specifier} should be refused`);
  }
  assert.equal(
    refuseImport({
      from: 'src/client/http.ts',
      specifier: '../store/index.ts',
      dynamic: false,
    }),
    'src/client may not import src/store/index.ts; it may import src/contract, src/values.',
  );
});

test('the loader reaches the engine only by import()', () => {
  const request = { from: 'src/embed/demo.ts', specifier: '../backend/index.ts' };
  assert.equal(refuseImport({ ...request, dynamic: true }), null);
  assert.match(refuseImport({ ...request, dynamic: false }) ?? '', /only by import\(\)/);
});
