// A survey that somebody is in the middle of: the state a page must not lose.

import { expect } from '@open-wc/testing';
import { until } from '../../../support/until.ts';
import { choose, chosenIn, radiosOf, reasonOf } from '../../../support/survey.ts';
import type { ShopPage } from '../../support/shop-page.ts';

const reason = 'Because of the coffee';

export const survey =
  '<laurel-feedback-survey metric="csat"><a href="/contact">Tell us</a></laurel-feedback-survey>';
export const surveyDivision =
  '<div data-laurel="feedback-survey" data-laurel-metric="csat"><a href="/contact">Tell us</a></div>';

const surveyIn = (page: ShopPage): Element | undefined => page.widgets('laurel-feedback-survey')[0];

/** Chooses a score and writes a reason, but does not send. @returns the survey. */
export async function answerHalf(page: ShopPage): Promise<Element> {
  const found = await until(() => surveyIn(page), 'the survey');
  await until(() => radiosOf(found).length > 0, 'its scale');
  choose(found, 4);
  const field = reasonOf(found);
  field.value = reason;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return found;
}

/** The page shows one survey, which has what somebody has put in. */
export async function expectHalfAnswered(page: ShopPage): Promise<void> {
  const found = await until(() => surveyIn(page), 'the survey');
  await until(() => radiosOf(found).length > 0, 'its scale');
  expect(chosenIn(found)).to.equal('4');
  expect(reasonOf(found).value).to.equal(reason);
  expect(page.widgets('laurel-feedback-survey')).to.have.lengthOf(1);
}

/** The page shows one survey, which nobody has touched. */
export async function expectUntouched(page: ShopPage): Promise<void> {
  const found = await until(() => surveyIn(page), 'the survey');
  await until(() => radiosOf(found).length > 0, 'its scale');
  expect(chosenIn(found)).to.equal(undefined);
  expect(page.widgets('laurel-feedback-survey')).to.have.lengthOf(1);
}
