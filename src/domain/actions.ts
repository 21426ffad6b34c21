import { refused, type Decision } from './decision.ts';
import { grantOf } from './grants.ts';
import type { ActedEntry } from './ledger/entries.ts';
import type { MemberState } from './ledger/state.ts';
import { limitState, type LimitState } from './limits.ts';
import type { ActionRules, ProgrammeRules } from './programme/rules.ts';
import { refuseOutsider } from './status.ts';

/** How much of an action's limit a member has used. */
export function actionLimit(
  rule: ActionRules,
  { actions, now }: MemberState,
  zone: string,
): LimitState {
  const done = actions.filter((action) => action.rule === rule.id).map(({ at }) => at);
  return limitState(done, rule.limit, now, zone);
}

/** A member did something that earns. With a `reference` it counts once for that reference. */
export function act(
  state: MemberState,
  request: { readonly rule: string; readonly reference?: string },
  rules: ProgrammeRules,
): Decision {
  const rule = rules.actions.get(request.rule);
  if (!rule) return refused('not-found', `There is no action "${request.rule}"`);
  const outsider = refuseOutsider(state);
  if (outsider) return outsider;
  const { reference } = request;
  const isSame = (done: { readonly rule: string; readonly reference?: string }): boolean =>
    done.rule === rule.id && done.reference === reference;
  if (reference !== undefined && state.actions.some(isSame)) {
    return refused('limit-reached', 'This has been counted already.');
  }
  const limit = actionLimit(rule, state, rules.zone);
  if (limit.reached) {
    return refused('limit-reached', 'You have done this as often as it counts now.', {
      until: limit.until,
    });
  }
  const entry: ActedEntry = {
    kind: 'acted',
    at: state.now,
    rule: rule.id,
    ...(reference === undefined ? {} : { reference }),
    reward: grantOf(rule.reward, state.now, rules, rule.matureDays),
  };
  return { kind: 'accepted', entries: [entry] };
}
