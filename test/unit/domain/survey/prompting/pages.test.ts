import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { matchesPage } from '../../../../../src/domain/survey/prompting/pages.ts';

const matches = (patterns: readonly string[], address: string): boolean =>
  matchesPage(patterns, new URL(address, 'https://shop.example'));

describe('a page', () => {
  it('is any page where none is named', () => {
    assert.ok(matches([], '/anything'));
  });

  const cases: readonly (readonly [
    pattern: string,
    yes: readonly string[],
    no: readonly string[],
  ])[] = [
    ['/orders', ['/orders', '/orders/', '/orders?id=3'], ['/orders/3', '/order', '/en/orders']],
    ['/orders/*', ['/orders/3', '/orders/3/track', '/orders/', '/orders'], ['/orders-old', '/']],
    ['*/thanks', ['/thanks', '/en/thanks', '/a/b/thanks/'], ['/thanks/more']],
    ['/*/products/*-set', ['/en/products/tea-set'], ['/products/tea-set', '/en/products/tea']],
    ['/search?*tea*', ['/search?q=green-tea&page=2'], ['/search', '/search?q=coffee']],
    ['#/account*', [], ['/#/account']],
    ['/#/account*', ['/#/account/orders'], ['/', '/account']],
    ['/', ['/', '/?utm=1'], ['/a']],
    ['*', ['/', '/a/b'], []],
    ['/a.c', ['/a.c'], ['/abc']],
    ['/ab*ba', ['/abba', '/ab-ba'], ['/aba']],
  ];
  for (const [pattern, yes, no] of cases)
    it(`is named by ${pattern}`, () => {
      for (const address of yes) assert.ok(matches([pattern], address), address);
      for (const address of no) assert.ok(!matches([pattern], address), address);
    });

  it('is one of several', () => {
    assert.ok(matches(['/a', '/b'], '/b'));
  });

  it('is found as a regular expression would', () => {
    const text = (extra: string) =>
      fc.array(fc.constantFrom('a', 'b', '/', extra), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text('*'), text('a'), (pattern, rest) => {
        const pathname = `/${rest}x`;
        const whole = `/${pattern}x`;
        const expected = new RegExp(`^${whole.replaceAll('*', '.*')}$`).test(pathname);
        assert.equal(matchesPage([whole], { pathname, search: '', hash: '' }), expected);
      }),
    );
  });
});
