import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { surveyResponse } from '../../../../src/contract/commands.ts';
import {
  parseCondition,
  readDefinition,
  reviewDefinition,
  signalsOf,
} from '../../../../src/domain/survey/index.ts';
import { keptAnswers } from '../../../../src/domain/survey/kept-answers.ts';
import { pathOf } from '../../../../src/domain/survey/path.ts';
import { questionTypes } from '../../../../src/domain/survey/read-question.ts';
import type { Answers, KeptAnswer } from '../../../../src/domain/survey/response.ts';
import { postVisit } from './samples.ts';

const guide = readFileSync(new URL('../../../../docs/survey-format.md', import.meta.url), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
const [written, response] = blocks('json').map((text): unknown => JSON.parse(text));

describe('the guide to surveys', () => {
  it('shows a survey without faults or remarks', () => {
    assert.deepEqual(written, postVisit);
    const { definition, faults } = readDefinition(written);
    assert.deepEqual(faults, []);
    assert.deepEqual(definition && reviewDefinition(definition), []);
  });

  it('shows the same survey as children', () => {
    const [, children = ''] = blocks('html');
    const questions = [...children.matchAll(/<laurel-question id="([^"]+)" type="([^"]+)"/g)];
    assert.deepEqual(
      questions.map(([, id, type]) => [id, type]),
      postVisit.questions.map(({ id, type }) => [id, type]),
    );
    const conditions = [...children.matchAll(/show-if="([^"]+)"/g)].map(([, text]) => text);
    const parts = [...postVisit.questions, ...postVisit.ends];
    assert.deepEqual(
      conditions,
      parts.flatMap((part) => ('showIf' in part ? part.showIf : [])),
    );
    for (const { text } of parts) assert.ok(children.includes(text), text);
  });

  it('shows a response that this survey makes and the contract takes', () => {
    const { answers, ...about } = response as { readonly answers: readonly KeptAnswer[] };
    assert.deepEqual(surveyResponse(response).answers.length, answers.length);
    const { definition } = readDefinition(written);
    assert.ok(definition);
    const given: Answers = Object.fromEntries(
      answers.map(({ question, value }) => [question, value]),
    );
    const texts = new Map(answers.map(({ question, text }) => [question, text]));
    assert.deepEqual(
      keptAnswers(pathOf(definition, given), given, (_, field) => texts.get(field) ?? ''),
      answers,
    );
    assert.ok('contact' in about);
    assert.deepEqual(
      signalsOf(answers, true).map(({ kind }) => kind),
      ['detractor', 'complaint'],
    );
  });

  it('names every type of question and no condition that cannot be read', () => {
    for (const type of questionTypes) assert.match(guide, new RegExp(`\\| \`${type}\` +\\|`), type);
    const inline = [...guide.matchAll(/`([\w.]+ (?:is|in|has|lt) [^`]+)`/g)].map(
      ([, text = '']) => text,
    );
    assert.ok(inline.length >= 3);
    for (const text of inline) assert.doesNotThrow(() => parseCondition(text), text);
  });
});
