import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuid } from '../../../src/store/uuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an id is a random UUID', () => {
  assert.match(uuid(), VERSION_4);
  assert.notEqual(uuid(), uuid());
});

test('so it is on pages without a secure context', () => {
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  try {
    assert.match(uuid(), VERSION_4);
    assert.notEqual(uuid(), uuid());
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID');
  }
});
