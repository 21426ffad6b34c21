import { replaces, waveKey } from '../survey/answer.ts';
import type { Tally } from '../tiers/tally.ts';
import type { Accounts } from './accounts.ts';
import type { AnsweredEntry, SurveyRewardEntry } from './entries.ts';
import type { Lot } from './lots.ts';
import type { ResponseReward, ResponseState } from './state.ts';

const granted = (lot: Lot): ResponseReward => ({
  state: 'granted',
  unit: lot.unit,
  amount: lot.amount,
  lot,
});

/** A member's survey responses while a ledger is replayed, and what they bring. */
export class ResponseBook {
  readonly responses = new Map<string, ResponseState>();
  /** By wave, as `survey wave`: the one response that answered it. */
  readonly answeredWaves = new Map<string, string>();
  private readonly tally: Tally;
  private readonly accounts: Accounts;

  constructor(tally: Tally, accounts: Accounts) {
    this.tally = tally;
    this.accounts = accounts;
  }

  answer(entry: AnsweredEntry, place: number): void {
    const known = this.responses.get(entry.id);
    if (known && !replaces(known, entry)) return;
    const { id, survey, wave, seq, at } = entry;
    const complete = entry.status === 'complete';
    const key = waveKey(survey, wave);
    let reward = known?.reward;
    if (complete && !this.answeredWaves.has(key)) {
      this.answeredWaves.set(key, id);
      this.tally.count(at, 'interactions', 1);
      const lot = this.accounts.grant(place, 'survey', at, entry.reward, survey);
      reward = lot ? granted(lot) : entry.withheld;
    }
    this.responses.set(id, { id, survey, wave, seq, complete, at, reward });
  }

  /** The shop's word about a pending reward; about any other it changes nothing. */
  settle(entry: SurveyRewardEntry, place: number): void {
    const response = this.responses.get(entry.id);
    if (response?.reward?.state !== 'pending') return;
    const { unit, amount } = response.reward;
    const given = entry.state === 'granted' ? entry.reward : undefined;
    const lot = this.accounts.grant(place, 'survey', entry.at, given, response.survey);
    const reward = lot ? granted(lot) : ({ state: 'refused', unit, amount } as const);
    this.responses.set(entry.id, { ...response, reward });
  }
}
