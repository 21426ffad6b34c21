import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { notifierOf } from '../../../src/store/notifier.ts';

afterEach(() => mock.restoreAll());

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('many changes in one turn are told once', async () => {
  let told = 0;
  const notify = notifierOf(new Set([() => told++]));
  notify();
  notify();
  assert.equal(told, 0);
  await turn();
  assert.equal(told, 1);
  notify();
  await turn();
  assert.equal(told, 2);
});

test('fault 66: a listener that throws does not keep the others from hearing', async () => {
  const reported = mock.method(console, 'error', () => {});
  const heard: string[] = [];
  const listeners = new Set([
    () => {
      throw new Error('broken');
    },
    () => heard.push('second'),
  ]);
  notifierOf(listeners)();
  await turn();
  assert.deepEqual(heard, ['second']);
  assert.equal(reported.mock.callCount(), 1);
});

test('fault 66: a listener may leave, or take another away, while it is told', async () => {
  const heard: string[] = [];
  const listeners = new Set<() => void>();
  const third = () => heard.push('third');
  const first = () => {
    heard.push('first');
    listeners.delete(first);
    listeners.delete(third);
  };
  listeners
    .add(first)
    .add(() => heard.push('second'))
    .add(third);
  const notify = notifierOf(listeners);
  notify();
  await turn();
  notify();
  await turn();
  assert.deepEqual(heard, ['first', 'second', 'second']);
});

test('a change made while telling is told in the next turn', async () => {
  let told = 0;
  const listeners = new Set<() => void>();
  const notify = notifierOf(listeners);
  listeners.add(() => {
    if (++told === 1) notify();
  });
  notify();
  await turn();
  assert.equal(told, 2);
});
