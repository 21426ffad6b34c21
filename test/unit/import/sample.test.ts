import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { people } from '../../../demo/sample/people.ts';
import { seedSample } from '../../../demo/sample/seed.ts';
import { createEmbeddedEngine, createMemoryStorage } from '../../../src/backend/index.ts';
import {
  eligibility,
  memberDocument,
  redemptions,
  referralState,
  surveyStates,
  tier,
  wallets,
} from '../../../src/contract/index.ts';

const programme: unknown = JSON.parse(
  readFileSync(new URL('../../../demo/programme.json', import.meta.url), 'utf8'),
);
const subjectOf = (customer: string) => Promise.resolve(`s-${customer}`);

async function seeded(now: number) {
  const storage = createMemoryStorage();
  const refusals = await seedSample({ programme, storage, now, currency: 'EUR', subjectOf });
  const engine = createEmbeddedEngine({ programme, storage, now: () => now });
  const read = async (name: string) => {
    const person = people.find((one) => one.name === name);
    assert.ok(person, name);
    const { head, parts } = memberDocument(await engine.member(`s-${person.customer}`));
    const part = <T>(of: { key: string; decode: (input: unknown) => T }): T =>
      of.decode(parts[of.key]);
    return {
      status: head.status,
      wallet: () => part(wallets)[0],
      tier: () => part(tier),
      rewards: () => part(eligibility),
      referral: () => part(referralState),
      redemptions: () => part(redemptions),
      surveys: () => part(surveyStates),
    };
  };
  return { refusals, read };
}

for (const day of ['2026-11-22T12:30:00Z', '2026-01-01T00:30:00Z', '2028-02-29T22:59:00Z']) {
  describe(`the made-up members on ${day}`, async () => {
    const { refusals, read } = await seeded(Date.parse(day));

    it('lived by the programme’s rules', () => assert.deepEqual(refusals, []));

    it('are about fifty, each with a number and a name of their own', () => {
      assert.equal(people.length, 50);
      assert.equal(new Set(people.map(({ name }) => name)).size, 50);
      assert.equal(new Set(people.map(({ customer }) => customer)).size, 50);
    });

    it('have every status', async () => {
      assert.equal((await read('Ravi Patel')).status, 'candidate');
      assert.equal((await read('Aisha Bello')).status, 'candidate');
      assert.equal((await read('Nora Lindqvist')).status, 'blocked');
      assert.equal((await read('Tomás Pereira')).status, 'inactive');
      assert.equal((await read('Freya Olsen')).status, 'active');
    });

    it('have points of every kind', async () => {
      const wallet = async (name: string) => (await read(name)).wallet();
      assert.equal((await wallet('Freya Olsen'))?.available, '100');
      assert.equal((await wallet('Pavel Dvořák'))?.available, '0');
      assert.equal((await wallet('Lucía Gómez'))?.available, '0');
      assert.ok(Number((await wallet('Mei Lin'))?.pending) > 200);
      assert.ok(Number((await wallet('Olivia Grant'))?.owed) > 0);
      assert.ok(((await wallet('Kontor Nord GmbH'))?.available.length ?? 0) >= 9);
      const [soon] = (await wallet('Jonas Keller'))?.expiring ?? [];
      const days = (Date.parse(soon?.at ?? '') - Date.parse(day)) / 86_400_000;
      assert.ok(days > 0 && days < 40, `expires in ${days} days`);
      assert.equal((await wallet('Mohammed Al-Farsi'))?.available, '100');
      assert.equal((await wallet('Grace Kim'))?.available, '172');
    });

    it('stand on every step, and between steps', async () => {
      const ladder = async (name: string) => (await read(name)).tier();
      const next = async (name: string) => {
        const { next: goal } = await ladder(name);
        return [goal?.tier, goal?.criteria.map(({ remaining }) => Number(remaining))] as const;
      };
      assert.equal((await ladder('Sofia Rossi')).current, 'platinum');
      assert.equal((await ladder('Sofia Rossi')).next, undefined);
      const [gold, toGold] = await next('Amira Haddad');
      assert.equal(gold, 'gold');
      assert.ok(toGold?.includes(1), 'one order is missing');
      const [platinum, toPlatinum] = await next('Marta Kowalska');
      assert.equal(platinum, 'platinum');
      assert.deepEqual(toPlatinum, [0, 1]);
      assert.equal((await ladder('Lukas Brandt')).current, 'silver');
      assert.equal((await ladder('Lukas Brandt')).risk?.tier, 'bronze');
      assert.equal((await ladder('Chidi Okafor')).current, 'gold');
      assert.equal((await ladder('Chidi Okafor')).risk, undefined);
      assert.equal((await ladder('Henrik Dahl')).current, 'silver');
      assert.equal((await ladder('Inês Costa')).current, 'silver');
      assert.equal((await ladder('Viktor Petrov')).current, 'silver');
    });

    it('have invited, redeemed and answered', async () => {
      const { invitations } = (await read('Ben Carter')).referral();
      assert.deepEqual(
        new Set(invitations.map(({ state }) => state)),
        new Set(['joined', 'ordered', 'rewarded', 'refused']),
      );
      const yasmin = (await read('Yasmin Aydın')).referral();
      assert.equal(yasmin.invitations.length, 20);
      // Invitations are counted by calendar years, hers are spread over six weeks.
      const isNewYear = day.slice(5) < '02-15';
      assert.equal(yasmin.state, isNewYear ? 'ready' : 'limit-reached');
      assert.equal((await read('Hana Sato')).redemptions()[0]?.state, 'pending');
      assert.ok((await read('Emil Novák')).redemptions().every(({ code }) => code !== undefined));
      assert.equal((await read('Zoé Martin')).surveys()[0]?.state, 'answered');
      assert.equal((await read('Nora Lindqvist')).surveys()[0]?.state, 'not-eligible');
      assert.equal((await read('Tomás Pereira')).surveys()[0]?.state, 'open');
      const coffee = (await read('Wei Zhang')).rewards().find(({ id }) => id === 'filter-coffee');
      assert.match(coffee?.state ?? '', /limit/);
    });
  });
}
