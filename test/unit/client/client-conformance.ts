import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoyaltyClient, LoyaltyCommands } from '../../../src/client/loyalty-client.ts';
import { memberDocument } from '../../../src/contract/member/head.ts';
import { programmeDocument } from '../../../src/contract/programme/head.ts';

/** A client together with the means to bring its API into the states that a store must survive. */
export interface ClientUnderTest {
  readonly client: LoyaltyClient;
  /** Credentials of a member, if the client takes tokens. */
  readonly token: string | undefined;
  /** Makes the API fail, or work again, for everything that follows. */
  become(state: 'working' | 'failing' | 'refusing-tokens' | 'silent'): void;
  /** Makes nobody be signed in, where the client itself knows who is. */
  signOut?(): void;
  /** How often the API has done a command. */
  applied(): number;
}

const abortSoon = (): AbortSignal => {
  const controller = new AbortController();
  setImmediate(() => controller.abort());
  return controller.signal;
};

const commandsOf = async ({ client }: ClientUnderTest): Promise<LoyaltyCommands | undefined> =>
  client.commands?.();

/**
 * What the store relies on, as tests. A shop that writes its own client runs them over it.
 *
 * @param open Makes a client over an API with one programme and one member who can enrol again.
 */
export const testClient = (name: string, open: () => ClientUnderTest): void => {
  test(`${name}: names its API`, () => {
    const { client } = open();
    assert.ok(client.key.length > 0);
    assert.equal(client.key, open().client.key);
  });

  test(`${name}: reads a programme the contract accepts, also by version`, async () => {
    const { client } = open();
    const { head } = programmeDocument(await client.readProgramme({}));
    const again = programmeDocument(await client.readProgramme({ version: head.version }));
    assert.equal(again.head.version, head.version);
  });

  test(`${name}: reads a member the contract accepts`, async () => {
    const { client, token } = open();
    const answer = await client.readMember({ token });
    assert.ok(typeof answer === 'object');
    const { head } = memberDocument(answer.document);
    assert.ok(head.subject);
  });

  test(`${name}: says "unchanged" only to the entity tag of the same state`, async () => {
    const { client, token } = open();
    const answer = await client.readMember({ token });
    assert.ok(typeof answer === 'object');
    const { etag } = answer;
    const again = await client.readMember({ token, etag });
    assert.ok(again === 'unchanged' || typeof again === 'object');
    assert.ok(typeof (await client.readMember({ token })) === 'object');
    assert.ok(typeof (await client.readMember({ token, etag: '"another"' })) === 'object');
  });

  test(`${name}: rejects when the API fails, and never says guest then`, async () => {
    const { client, token, become } = open();
    become('failing');
    await assert.rejects(client.readMember({ token }));
    await assert.rejects(client.readProgramme({}));
    become('working');
    assert.ok(typeof (await client.readMember({ token })) === 'object');
  });

  test(`${name}: rejects a refused token with status 401`, async () => {
    const { client, token, become } = open();
    if (token === undefined) return;
    become('refusing-tokens');
    await assert.rejects(client.readMember({ token }), { status: 401 });
  });

  test(`${name}: says guest when it knows that nobody is signed in`, async () => {
    const { client, token, signOut } = open();
    if (!signOut) return;
    signOut();
    assert.equal(await client.readMember({ token }), 'guest');
  });

  test(`${name}: gives up when it is told to`, async () => {
    const { client, token, become } = open();
    become('silent');
    await assert.rejects(client.readMember({ token, signal: abortSoon() }));
    await assert.rejects(client.readProgramme({ signal: abortSoon() }));
  });

  test(`${name}: does a command, and once only under one key if it says so`, async () => {
    const under = open();
    const commands = await commandsOf(under);
    if (!commands) return;
    const call = { key: '0b54f0c5-2d4c-4e0e-8f6c-1d1c5a3f0001', token: under.token };
    const first = await commands.send({ kind: 'enrol', body: {} }, call);
    assert.equal(first.outcome, 'applied');
    if (!commands.idempotency) return;
    const second = await commands.send({ kind: 'enrol', body: {} }, call);
    assert.equal(second.outcome, 'applied');
    assert.equal(under.applied(), 1);
  });

  test(`${name}: tells a refusal from a failure`, async () => {
    const under = open();
    const commands = await commandsOf(under);
    if (!commands) return;
    const call = (key: string) => ({ key, token: under.token });
    const refused = await commands.send(
      { kind: 'redeem', body: { reward: 'there is no such reward' } },
      call('0b54f0c5-2d4c-4e0e-8f6c-1d1c5a3f0002'),
    );
    assert.equal(refused.outcome, 'refused');
    assert.ok(refused.outcome === 'refused' && refused.problem.code);
    under.become('failing');
    await assert.rejects(
      commands.send({ kind: 'enrol', body: {} }, call('0b54f0c5-2d4c-4e0e-8f6c-1d1c5a3f0003')),
    );
  });

  test(`${name}: does nothing on behalf of another than who is signed in`, async () => {
    const under = open();
    const commands = await commandsOf(under);
    if (!commands) return;
    const key = '0b54f0c5-2d4c-4e0e-8f6c-1d1c5a3f0005';
    const answer = await under.client.readMember({ token: under.token });
    assert.ok(typeof answer === 'object');
    const { subject } = memberDocument(answer.document).head;
    assert.ok(subject);
    for (const other of [`${subject} of another shop, Ł`, '']) {
      const call = { token: under.token, subject: other };
      await assert.rejects(commands.send({ kind: 'enrol', body: {} }, { key, ...call }), {
        code: 'session-changed',
      });
      if (commands.readOperation) await assert.rejects(commands.readOperation(key, call));
    }
    assert.equal(under.applied(), 0);
    const call = { token: under.token, subject };
    const done = await commands.send({ kind: 'enrol', body: {} }, { key, ...call });
    assert.equal(done.outcome, 'applied');
  });

  test(`${name}: knows what became of a command, if it says so`, async () => {
    const under = open();
    const commands = await commandsOf(under);
    if (!commands?.readOperation) return;
    const key = '0b54f0c5-2d4c-4e0e-8f6c-1d1c5a3f0004';
    const call = { token: under.token };
    assert.equal((await commands.readOperation(key, call)).state, 'absent');
    await commands.send({ kind: 'enrol', body: {} }, { key, ...call });
    assert.equal((await commands.readOperation(key, call)).state, 'applied');
  });

  test(`${name}: reads the ledger, if it says so`, async () => {
    const under = open();
    const commands = await commandsOf(under);
    if (!commands?.readActivity) return;
    const page = await commands.readActivity({ limit: 5 }, { token: under.token });
    assert.ok(page.lines.length <= 5);
  });

  test(`${name}: takes engagement events, if it says so, and of nobody but who is signed in`, async () => {
    const under = open();
    const events = await (await commandsOf(under))?.events?.();
    if (!events) return;
    const one = { id: 'event-1', name: 'opened', at: '2026-11-22T12:00:00.000Z' };
    const answer = await under.client.readMember({ token: under.token });
    assert.ok(typeof answer === 'object');
    const { subject } = memberDocument(answer.document).head;
    assert.ok(subject);
    await events.record([one], { token: under.token, subject });
    await assert.rejects(
      events.record([one], { token: under.token, subject: `${subject} of another shop` }),
    );
    under.become('failing');
    await assert.rejects(events.record([one], { token: under.token, subject }));
  });
};
