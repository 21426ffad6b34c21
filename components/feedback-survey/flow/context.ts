import { array, decimal, identifier, object, optional } from '../../../src/contract/decode.ts';
import { partOf } from '../../../src/contract/part.ts';
import type { SurveyContext } from '../../../src/domain/survey/path.ts';
import type { FeedbackSurvey } from '../feedback-survey.ts';
import { isAnonymous } from './anonymous.ts';

// As little of either as is asked for here: their own decoders come with other elements.
const tier = partOf('member', 'tier', object({ current: optional(identifier) }));
const wallets = partOf('member', 'wallets', array(object({ available: decimal }), 20));

/** What conditions and texts may ask of the member: `context.tier` and `context.points`; of nobody nothing. */
export const contextOf = (survey: FeedbackSurvey): SurveyContext => {
  if (isAnonymous(survey)) return {};
  const snapshot = survey._store?.snapshot();
  const [wallet] = snapshot?.part(wallets) ?? [];
  return {
    tier: snapshot?.part(tier)?.current,
    points: wallet && Number(wallet.available),
  };
};
