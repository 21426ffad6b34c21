import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { uuid } from '../../../src/store/uuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => mock.restoreAll());

test('an id is a random UUID', () => {
  assert.match(uuid(), VERSION_4);
  assert.notEqual(uuid(), uuid());
});

test('so it is on pages without a secure context', () => {
  mock.property(crypto, 'randomUUID', undefined as never);
  assert.match(uuid(), VERSION_4);
  assert.notEqual(uuid(), uuid());
});
