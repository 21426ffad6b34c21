import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { subjectOf } from '../../../../src/backend/subjects.ts';
import { subjectNamer } from '../../../../src/backend/node/index.ts';

const secret = 'a naming secret of at least 32 bytes';

describe('subjects', () => {
  it('are 22 characters of base64url, the same every time', async () => {
    const subject = await subjectOf(secret, 'ana@shop.example');
    assert.match(subject, /^[\w-]{22}$/);
    assert.equal(await subjectOf(secret, 'ana@shop.example'), subject);
  });

  it('differ by customer and by secret', async () => {
    const subject = await subjectOf(secret, 'ana@shop.example');
    assert.notEqual(await subjectOf(secret, 'Ana@shop.example'), subject);
    assert.notEqual(await subjectOf(`${secret}!`, 'ana@shop.example'), subject);
  });

  it('are named alike one by one and in bulk', async () => {
    const name = subjectNamer(secret);
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (customer) => {
        assert.equal(name(customer), await subjectOf(secret, customer));
      }),
    );
  });

  it('need a customer and a secret of 32 bytes', async () => {
    await assert.rejects(subjectOf(secret, ''), /cannot be empty/);
    await assert.rejects(subjectOf('short', 'ana'), /secret has 5 bytes/);
    assert.throws(() => subjectNamer('short'), /secret has 5 bytes/);
    assert.throws(() => subjectNamer(secret)(''), /cannot be empty/);
  });
});
