import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEmbeddedEngine } from '../../../../src/backend/embedded-engine.ts';
import { createHandler } from '../../../../src/backend/handler.ts';
import { signRequest } from '../../../../src/backend/handler/signatures.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import { subjectOf } from '../../../../src/backend/subjects.ts';
import { operations, validateResponse } from '../../contract/openapi-document.ts';
import { demoProgramme } from '../../domain/programme/sample.ts';
import { BASE, NOW, SERVER_SECRET, SUBJECT_SECRET } from './served.ts';

/** The handler itself answers these, whatever the engine: provoked in `document.test.ts`. */
const ofTheHandler = [
  'idempotency-key-missing',
  'not-authenticated',
  'token-expired',
  'signature-invalid',
  'origin-not-allowed',
  'subject-changed',
  'body-too-large',
  'media-type-not-supported',
  'internal-error',
];

/** Our engine never says these; others, and services before them, do. */
const ofOthers = [
  '* too-many-requests',
  // Ours only where a ledger is fought over by several processes for twelve attempts.
  '* busy',
  // Ours gives a member their code when they join.
  'enrol referral-own-code',
  'recordEvents member-blocked',
  'recordOrder operation-in-progress',
  'recordRefund operation-in-progress',
];

/** A reward of each kind that can be refused. */
function programme(): unknown {
  const draft = demoProgramme();
  const reward = { kind: 'product', name: { en: 'It' }, unit: 'points', price: '10' };
  draft['rewards'] = [
    { ...reward, id: 'dear', price: '100000' },
    { ...reward, id: 'last', stock: 1 },
    { ...reward, id: 'once', limit: { count: 1, period: 'lifetime' } },
    { ...reward, id: 'golden', tier: 'gold' },
  ];
  return draft;
}

/** A storage whose next reading of a ledger waits until it is told to go on. */
function haltingStorage() {
  const storage = createMemoryStorage();
  const load = storage.load.bind(storage);
  return {
    storage,
    /** Resolves when a reading has begun to wait, with what lets it go on. */
    halt: () =>
      new Promise<() => void>((halted) => {
        storage.load = async (member) => {
          storage.load = load;
          await new Promise<void>((goOn) => halted(goOn));
          return load(member);
        };
      }),
  };
}

function openShop() {
  const { storage, halt } = haltingStorage();
  const engine = createEmbeddedEngine({
    programme: programme(),
    storage,
    now: () => NOW,
  });
  const handler = createHandler({
    engine,
    authenticate: ({ headers }) => {
      const subject = headers.get('authorization')?.replace('Bearer ', '');
      return Promise.resolve(subject ? { kind: 'member', subject } : { kind: 'guest' });
    },
    serverSecret: SERVER_SECRET,
    subjectSecret: SUBJECT_SECRET,
    now: () => NOW,
  });
  let keys = 0;
  const shop = {
    engine,
    halt,
    /** A member's request. */
    async ask(who: string, method: string, path: string, body?: unknown, key = `k-${(keys += 1)}`) {
      const headers = {
        authorization: `Bearer ${who}`,
        'idempotency-key': key,
        'content-type': 'application/json',
      };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      return handler(new Request(BASE + path, { method, headers, ...sent }));
    },
    /** The shop's own request. */
    async tell(method: string, path: string, body?: unknown) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const signed = { method, path: `/api/loyalty${path}`, body: text };
      const headers = {
        'laurel-signature': await signRequest(signed, SERVER_SECRET, NOW),
        'content-type': 'application/json',
      };
      const sent = body === undefined ? {} : { body: text };
      return handler(new Request(BASE + path, { method, headers, ...sent }));
    },
    join: (who: string) => shop.ask(who, 'POST', '/enrolment', { terms: true }),
    async codeOf(who: string): Promise<string> {
      await shop.join(who);
      const { card } = (await engine.member(who)) as { card: { number: string } };
      return card.number;
    },
    redeem: async (reward: string, more = {}, who = 'ana') => {
      await shop.join(who);
      return shop.ask(who, 'POST', '/redemptions', { reward, ...more });
    },
    claim: (who: string, code: string) => shop.ask(who, 'POST', '/referrals/claims', { code }),
    act: (who: string, rule = 'newsletter', key?: string) =>
      shop.ask(who, 'POST', '/actions', { rule }, key),
    answer: (who: string, more = {}) =>
      shop.ask(who, 'PUT', '/survey-responses/r-1', {
        survey: 'after-order',
        seq: 1,
        status: 'complete',
        answers: [{ question: 'score', type: 'nps', value: 9 }],
        ...more,
      }),
    /** Without a name. */
    say: (more = {}) =>
      shop.ask('', 'PUT', '/anonymous-responses/2b1d0c8e-6a53-4f0e-9d0b-3f3f0a1f7c11', {
        survey: 'in-confidence',
        seq: 1,
        status: 'complete',
        answers: [{ question: 'visit', type: 'csat', value: 2 }],
        ...more,
      }),
    order: (member: string, value = '50', currency = 'EUR') =>
      shop.tell('POST', '/orders', {
        order: '1001',
        member,
        at: '2026-11-20T10:00:00Z',
        total: { value, currency },
      }),
    refund: (order: string, amount?: { value: string; currency: string }) =>
      shop.tell('POST', '/refunds', { refund: 'r', order, at: '2026-11-21T10:00:00Z', amount }),
    block: async (who: string) => {
      await shop.join(who);
      await engine.setBlocked(who, true);
    },
  };
  return shop;
}

type Shop = ReturnType<typeof openShop>;

/** A member's commands by what they are called, with a body that can be used. */
const commands: Readonly<Record<string, readonly [method: string, path: string, body: unknown]>> = {
  enrol: ['POST', '/enrolment', { terms: true }],
  redeem: ['POST', '/redemptions', { reward: 'once' }],
  claimReferral: ['POST', '/referrals/claims', { code: 'NOBODYS' }],
  claimOffer: ['POST', '/offers/welcome-back/claims', {}],
  recordAction: ['POST', '/actions', { rule: 'newsletter' }],
  putSurveyResponse: [
    'PUT',
    '/survey-responses/r-1',
    { survey: 'after-order', seq: 1, status: 'partial', answers: [] },
  ],
};

/** What every command says in the same cases. */
const everyCommand: Readonly<Record<string, (shop: Shop, operation: string) => Promise<Response>>> =
  {
    'member-blocked': async (shop, operation) => {
      await shop.block('ana');
      return shop.ask('ana', ...(commands[operation] ?? ['GET', '/', {}]));
    },
    'not-enrolled': (shop, operation) =>
      shop.ask('ana', ...(commands[operation] ?? ['GET', '/', {}])),
    'operation-in-progress': async (shop, operation) => {
      const [method, path, body] = commands[operation] ?? ['GET', '/', {}];
      const halted = shop.halt();
      const first = shop.ask('ana', method, path, body, 'same');
      const goOn = await halted;
      const second = await shop.ask('ana', method, path, body, 'same');
      goOn();
      await first;
      return second;
    },
    'idempotency-key-reused': async (shop, operation) => {
      await shop.ask('ana', 'POST', '/enrolment', { terms: true, referralCode: undefined }, 'same');
      const [method, path, body] = commands[operation] ?? ['GET', '/', {}];
      const other = operation === 'enrol' ? { terms: false } : body;
      return shop.ask('ana', method, path, other, 'same');
    },
  };

const cases: Readonly<Record<string, (shop: Shop) => Promise<Response>>> = {
  'listActivity invalid-request': (shop) => shop.ask('ana', 'GET', '/activity?limit=0'),
  'enrol invalid-request': (shop) => shop.ask('ana', 'POST', '/enrolment', {}),
  'enrol already-enrolled': async (shop) => (await shop.join('ana'), shop.join('ana')),
  'enrol referral-code-unknown': (shop) =>
    shop.ask('ana', 'POST', '/enrolment', { terms: true, referralCode: 'NOBODYS' }),
  'enrol referral-not-eligible': async (shop) => {
    const referralCode = await shop.codeOf('ana');
    await shop.order('ben');
    const ben = await subjectOf(SUBJECT_SECRET, 'ben');
    return shop.ask(ben, 'POST', '/enrolment', { terms: true, referralCode });
  },
  'redeem invalid-request': (shop) => shop.redeem('once', { amount: 'ten' }),
  'redeem not-found': (shop) => shop.redeem('unheard-of'),
  'redeem insufficient-points': (shop) => shop.redeem('dear'),
  'redeem out-of-stock': async (shop) => (
    await shop.redeem('last'),
    shop.redeem('last', {}, 'ben')
  ),
  'redeem limit-reached': async (shop) => (await shop.redeem('once'), shop.redeem('once')),
  'redeem tier-required': (shop) => shop.redeem('golden'),
  'redeem amount-not-allowed': (shop) => shop.redeem('once', { amount: '11' }),
  'getRedemption not-found': async (shop) => {
    const { id } = (await (await shop.redeem('once')).json()) as { id: string };
    assert.equal((await shop.ask('ana', 'GET', `/redemptions/${id}`)).status, 200);
    return shop.ask('ben', 'GET', `/redemptions/${id}`);
  },
  'putSurveyResponse invalid-request': (shop) => shop.answer('ana', { seq: -1 }),
  'putSurveyResponse not-found': (shop) => shop.answer('ana', { survey: 'unheard-of' }),
  'putSurveyResponse survey-closed': async (shop) => {
    await shop.join('ana');
    return shop.answer('ana', { wave: '2025-q1' });
  },
  'putAnonymousResponse invalid-request': (shop) => shop.say({ seq: -1 }),
  'putAnonymousResponse not-found': (shop) => shop.say({ survey: 'after-order' }),
  'putAnonymousResponse survey-closed': (shop) => shop.say({ wave: '2025-q1' }),
  'claimReferral invalid-request': (shop) => shop.claim('ana', ''),
  'claimReferral referral-own-code': async (shop) => shop.claim('ana', await shop.codeOf('ana')),
  'claimReferral referral-code-unknown': async (shop) => {
    await shop.join('ana');
    return shop.claim('ana', 'NOBODYS');
  },
  'claimReferral referral-already-claimed': async (shop) => {
    const codes = [await shop.codeOf('ben'), await shop.codeOf('cem')] as const;
    await shop.join('ana');
    await shop.claim('ana', codes[0]);
    return shop.claim('ana', codes[1]);
  },
  'claimReferral referral-not-eligible': async (shop) => {
    const code = await shop.codeOf('ben');
    await shop.join('ana');
    await shop.block('ben');
    return shop.claim('ana', code);
  },
  'claimOffer invalid-request': (shop) =>
    shop.ask('ana', 'POST', '/offers/welcome-back/claims', []),
  'claimOffer not-found': (shop) => shop.ask('ana', 'POST', '/offers/unheard-of/claims', {}),
  'claimOffer offer-closed': async (shop) => {
    await shop.join('ana');
    return shop.ask('ana', 'POST', '/offers/welcome-back/claims', {});
  },
  'recordAction invalid-request': (shop) => shop.act('ana', ''),
  'recordAction not-found': (shop) => shop.act('ana', 'unheard-of'),
  'recordAction limit-reached': async (shop) => {
    await shop.join('ana');
    await shop.act('ana');
    return shop.act('ana');
  },
  'recordEvents invalid-request': (shop) => shop.ask('ana', 'POST', '/events', {}),
  'recordOrder invalid-request': (shop) => shop.order('ana', '-5'),
  'recordOrder order-conflict': async (shop) => (await shop.order('ana'), shop.order('ben')),
  'recordOrder currency-not-supported': (shop) => shop.order('ana', '50', 'XAU'),
  'recordOrder not-found': () => {
    const handler = createHandler({
      engine: openShop().engine,
      authenticate: () => Promise.resolve({ kind: 'guest' }),
    });
    return handler(new Request(`${BASE}/orders`, { method: 'POST', body: '{}' }));
  },
  'recordRefund invalid-request': async (shop) => {
    await shop.order('ana', '50');
    return shop.refund('1001', { value: '51', currency: 'EUR' });
  },
  'recordRefund not-found': (shop) => shop.refund('unheard-of'),
  'recordRefund order-conflict': async (shop) => {
    await shop.order('ana', '50');
    await shop.refund('1001', { value: '5', currency: 'EUR' });
    return shop.refund('1001', { value: '6', currency: 'EUR' });
  },
  'recordRefund currency-not-supported': async (shop) => {
    await shop.order('ana', '50');
    return shop.refund('1001', { value: '5', currency: 'USD' });
  },
  'exportMember not-found': (shop) => shop.tell('GET', '/members/nobody'),
  'eraseMember not-found': (shop) => shop.tell('DELETE', '/members/nobody'),
};

describe('our own engine', () => {
  const met = new Set<string>();
  for (const { operationId, responses } of operations()) {
    const codes = responses.flatMap(({ status, body }) =>
      status < 400 ? [] : Object.keys(body?.examples ?? {}),
    );
    for (const code of codes) {
      const name = `${operationId} ${code}`;
      met.add(name).add(`* ${code}`);
      if (ofTheHandler.includes(code)) continue;
      if (ofOthers.includes(name) || ofOthers.includes(`* ${code}`)) continue;
      it(`makes ${operationId} answer ${code}`, async () => {
        const provoke = cases[name] ?? ((shop: Shop) => everyCommand[code]?.(shop, operationId));
        const response = await provoke(openShop());
        assert.ok(response, `nothing is known that makes ${operationId} answer ${code}`);
        const body = (await response.json()) as { readonly code: string };
        assert.equal(body.code, code);
        const type = response.headers.get('content-type') ?? '';
        assert.deepEqual(validateResponse(operationId, response.status, body, type), []);
      });
    }
  }

  it('tells what becomes of a survey’s reward as it is documented, and the shop what was said', async () => {
    const quality = { ms: 9000, straightline: false, honeypot: false };
    const answers = [{ question: 'score', type: 'nps', value: 2 }];
    for (const [more, state] of [
      [{}, 'granted'],
      [{ ms: 1 }, 'pending'],
      [{ honeypot: true }, 'refused'],
    ] as const) {
      const shop = openShop();
      const who = await subjectOf(SUBJECT_SECRET, 'ana');
      await shop.join(who);
      const sent = { answers, contact: true, quality: { ...quality, ...more } };
      const response = await shop.answer(who, sent);
      const body = (await response.json()) as { readonly reward: { readonly state: string } };
      assert.deepEqual(validateResponse('putSurveyResponse', response.status, body), []);
      assert.equal(body.reward.state, state);
      const document = await (await shop.ask(who, 'GET', '/member')).json();
      assert.deepEqual(validateResponse('getMember', 200, document), []);
      const read = await shop.tell('GET', '/members/ana');
      const { entries } = (await read.json()) as { readonly entries: readonly object[] };
      const { signals, contact } = entries.at(-1) as { signals: unknown[]; contact: boolean };
      assert.deepEqual([signals.length, contact], [1, true]);
    }
  });

  it('is provoked to nothing that is not documented', () => {
    const stale = [...Object.keys(cases), ...ofOthers].filter((name) => !met.has(name));
    assert.deepEqual(stale, []);
  });
});
