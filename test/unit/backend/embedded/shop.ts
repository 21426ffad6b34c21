import assert from 'node:assert/strict';
import type { Infer } from '../../../../src/contract/decode.ts';
import { memberDocument } from '../../../../src/contract/member/head.ts';
import type { Part } from '../../../../src/contract/part.ts';
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
} from '../../../../src/backend/embedded-engine.ts';
import type { Command, Json, Outcome } from '../../../../src/backend/engine.ts';
import { createMemoryStorage } from '../../../../src/backend/memory-storage.ts';
import type { Storage } from '../../../../src/backend/storage.ts';
import { demoProgramme } from '../../domain/programme/sample.ts';

export const DAY = 86_400_000;

/** A shop whose clock a test turns. */
export interface Shop {
  readonly engine: EmbeddedEngine;
  readonly storage: Storage;
  now: number;
  /** Turns the clock to an instant. */
  at(text: string): void;
  pass(days: number): void;
  join(member: string, referralCode?: string): Promise<Outcome>;
  order(member: string, value: string, more?: { order?: string; at?: string }): Promise<string>;
  refund(order: string, value?: string): Promise<Outcome>;
  send(member: string, command: Command, key?: string): Promise<Outcome>;
  redeem(member: string, reward: string, amount?: string): Promise<Outcome>;
  /** A part of the member document, through the contract's own decoder. */
  part<T>(member: string, part: Part<T>): Promise<T>;
  head(member: string): Promise<Infer<typeof memberDocument>['head']>;
}

export interface ShopOptions {
  readonly programme?: unknown;
  readonly storage?: Storage;
  readonly labelOf?: (subject: string) => string | undefined;
}

export function openShop(options: ShopOptions = {}): Shop {
  const storage = options.storage ?? createMemoryStorage();
  let numbers = 0;
  const number = (): number => (numbers += 1);
  const shop: Shop = {
    storage,
    engine: createEmbeddedEngine({
      programme: options.programme ?? demoProgramme(),
      storage,
      now: () => shop.now,
      labelOf: options.labelOf,
    }),
    now: Date.parse('2026-01-15T12:00:00Z'),
    at(text) {
      shop.now = Date.parse(text);
    },
    pass(days) {
      shop.now += days * DAY;
    },
    join: (member, referralCode) =>
      shop.send(member, {
        kind: 'enrol',
        body: { terms: true, ...(referralCode === undefined ? {} : { referralCode }) },
      }),
    async order(member, value, more = {}) {
      const order = more.order ?? `o-${number()}`;
      const at = more.at ?? new Date(shop.now).toISOString();
      const body = { order, member, at, total: { value, currency: 'EUR' } };
      applied(await shop.engine.execute(undefined, { kind: 'order', body }, undefined));
      return order;
    },
    refund(order, value) {
      const at = new Date(shop.now).toISOString();
      const amount = value === undefined ? {} : { amount: { value, currency: 'EUR' } };
      const body = { refund: `r-${number()}`, order, at, ...amount };
      return shop.engine.execute(undefined, { kind: 'refund', body }, undefined);
    },
    send(member, command, key = `key-${number()}`) {
      return shop.engine.execute(member, command, { key, hash: JSON.stringify(command) });
    },
    redeem: (member, reward, amount) =>
      shop.send(member, {
        kind: 'redeem',
        body: { reward, ...(amount === undefined ? {} : { amount }) },
      }),
    async part(member, part) {
      return part.decode(memberDocument(await shop.engine.member(member)).parts[part.key]);
    },
    async head(member) {
      return memberDocument(await shop.engine.member(member)).head;
    },
  };
  return shop;
}

/** The body of an outcome that must have been applied. */
export function applied(outcome: Outcome): Json {
  assert.equal(outcome.outcome, 'applied', JSON.stringify(outcome));
  return outcome.outcome === 'applied' ? outcome.body : {};
}

/** The code of an outcome that must have been refused. */
export function refusedAs(outcome: Outcome): string {
  assert.equal(outcome.outcome, 'refused', JSON.stringify(outcome));
  return outcome.outcome === 'refused' ? outcome.problem.code : '';
}
