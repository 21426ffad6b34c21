import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE, problemOf, sending, served } from './served.ts';

const own = { 'laurel-request': '1', origin: new URL(BASE).origin };

/** How a request says who is signed in, by the way the API knows its visitors. */
const modes = {
  token: (who: string) => ({ authorization: `Bearer ${who}` }),
  cookie: (who: string) => ({ authorization: '', cookie: who, ...own }),
} as const;

for (const auth of ['token', 'cookie'] as const) {
  describe(`what is asked on another's behalf, by ${auth}`, () => {
    const open = () => {
      const shop = served({ auth });
      const as = (who: string, more: Readonly<Record<string, string>> = {}) => {
        const headers = new Headers({ ...modes[auth](who), ...more });
        if (headers.get('authorization') === '') headers.delete('authorization');
        return headers;
      };
      return {
        ...shop,
        write: (who: string, path: string, more: Readonly<Record<string, string>>) => {
          const headers = as(who, {
            'content-type': 'application/json',
            'idempotency-key': 'k-1',
            ...more,
          });
          return shop.call(path, { ...sending('POST', { rule: 'review' }), headers });
        },
        read: (who: string, path: string, more: Readonly<Record<string, string>>) =>
          shop.call(path, { headers: as(who, more) }),
      };
    };

    it('is refused, and not done, when the session is another one by now', async () => {
      const { write, read, engine } = open();
      engine.operation = () => Promise.reject(new Error('was told to another'));
      for (const subject of ['ana', '', 'Ben', 'ben%', 'ben%20']) {
        const named = { 'laurel-subject': subject };
        await problemOf(await write('ben', '/actions', named), 'subject-changed');
        await problemOf(await read('ben', '/operations/k-1', named), 'subject-changed');
      }
      assert.deepEqual(engine.asked, []);
    });

    it('is done for who is signed in', async () => {
      const { write, read, engine } = open();
      const names = { ben: 'ben', 'ben@shop.example': 'ben%40shop.example' };
      for (const [subject, written] of Object.entries(names)) {
        const named = { 'laurel-subject': written };
        assert.equal((await write(subject, '/actions', named)).status, 201);
        assert.equal((await read(subject, '/operations/k-1', named)).status, 200);
      }
      assert.deepEqual(
        engine.asked.map(({ subject }) => subject),
        Object.keys(names),
      );
    });

    it('may leave out whom it is for', async () => {
      const { write, engine } = open();
      assert.equal((await write('ben', '/actions', {})).status, 201);
      assert.equal(engine.asked[0]?.subject, 'ben');
    });

    it('asks for a sign-in when nobody is signed in any more', async () => {
      const { call, engine } = open();
      for (const subject of ['ana', '']) {
        const headers = { ...own, 'idempotency-key': 'k-1', 'laurel-subject': subject };
        const response = await call('/actions', { method: 'POST', headers });
        await problemOf(response, 'not-authenticated');
      }
      assert.deepEqual(engine.asked, []);
    });
  });
}

it('reads do not look at whom they are for', async () => {
  const { call } = served();
  const headers = { authorization: 'Bearer ben', 'laurel-subject': 'ana' };
  assert.equal((await call('/member', { headers })).status, 200);
  assert.equal((await call('/activity', { headers })).status, 200);
});
