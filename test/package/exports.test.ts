import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createConsumer } from './consumer.ts';
import type { Consumer, ExportTarget } from './consumer.ts';

/** Every file a target can lead to, whatever the conditions. */
const filesOf = (target: ExportTarget): readonly string[] => {
  if (target === null) return [];
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);
};

const isModule = (target: ExportTarget): boolean =>
  filesOf(target).some((file) => file.endsWith('.js'));

describe('the packed package', () => {
  let shop: Consumer;
  before(async () => {
    shop = await createConsumer();
  });
  after(() => shop.remove());

  /** Entries without a wildcard, and those with one filled in from the files there are. */
  const entries = (): readonly (readonly [string, ExportTarget])[] =>
    Object.entries(shop.manifest.exports).flatMap(([entry, target]) =>
      entry.includes('*')
        ? fillings(target).map((name) => [entry.replace('*', name), filled(target, name)] as const)
        : [[entry, target] as const],
    );

  /** What a target's wildcard stands for in the files of the package. */
  const fillings = (target: ExportTarget): readonly string[] => {
    const files = filesOf(target);
    const pattern = files.find((file) => file.endsWith('.js')) ?? files[0] ?? '';
    const [before = '', behind = ''] = pattern.replace('./', '').split('*');
    return shop.files
      .filter((file) => file.startsWith(before) && file.endsWith(behind))
      .map((file) => file.slice(before.length, -behind.length));
  };

  const filled = (target: ExportTarget, name: string): ExportTarget => {
    if (target === null) return null;
    if (typeof target === 'string') return target.replace('*', name);
    const conditions = Object.entries(target).map(([key, each]) => [key, filled(each, name)]);
    return Object.fromEntries(conditions) as ExportTarget;
  };

  const specifier = (entry: string): string => shop.manifest.name + entry.slice(1);

  it('holds every file its export map names', () => {
    const missing = entries()
      .flatMap(([, target]) => filesOf(target))
      .map((file) => file.replace('./', ''))
      .filter((file) => !shop.files.includes(file));
    assert.deepEqual(missing, []);
  });

  it('has for every module its types first and a default last', () => {
    const wrong = entries()
      .filter(([, target]) => isModule(target))
      .filter(([, target]) => {
        if (target === null || typeof target === 'string') return true;
        const [types, ...others] = filesOf(target).map((file) => file.replace(/\.d\.ts$/, '.js'));
        const conditions = Object.keys(target);
        const isInOrder = conditions[0] === 'types' && conditions.at(-1) === 'default';
        return !isInOrder || others.length === 0 || others.some((file) => file !== types);
      })
      .map(([entry]) => entry);
    assert.deepEqual(wrong, []);
  });

  it('offers the entries the documentation promises', () => {
    const promised = [
      '.',
      './define',
      './provider',
      './provider/define',
      './points-badge',
      './points-badge/define',
      './tier-progress',
      './tier-progress/define',
      './feedback-survey',
      './feedback-survey/define',
      './referral-card',
      './referral-card/define',
      './reward-list',
      './reward-list/define',
      './store',
      './client',
      './contract',
      './survey',
      './analytics',
      './backend',
      './backend/node',
      './testing',
      './locales/*',
      './laurel.css',
      './laurel-data.css',
      './custom-elements.json',
      './openapi.yaml',
      './survey.schema.json',
    ];
    const missing = promised.filter((entry) => !(entry in shop.manifest.exports));
    assert.deepEqual(missing, []);
  });

  it('can be imported in Node, every entry, without a document and without a word', () => {
    const modules = entries()
      .filter(([, target]) => isModule(target))
      .map(([entry]) => specifier(entry));
    assert.ok(modules.length > 5, 'the export map has modules');
    const ran = shop.node(
      modules.map((name) => `await import(${JSON.stringify(name)});`).join('\n'),
    );
    assert.deepEqual(ran, { status: 0, output: '' });
  });

  it('can be imported entry by entry, whichever comes first', () => {
    for (const [entry, target] of entries()) {
      if (!isModule(target)) continue;
      const ran = shop.node(`await import(${JSON.stringify(specifier(entry))});`);
      assert.deepEqual(ran, { status: 0, output: '' }, entry);
    }
  });

  it('gives every locale it promises', () => {
    const locales = ['de', 'ar', 'zh-Hans'].map((locale) => specifier(`./locales/${locale}`));
    const source = locales.map(
      (name) => `
      const module = await import(${JSON.stringify(name)});
      const words = Object.values(module).filter((value) => typeof value === 'object');
      if (words.length === 0) throw new Error('no dictionary in ' + ${JSON.stringify(name)});`,
    );
    const ran = shop.node(source.map((text) => `{${text}}`).join('\n'));
    assert.deepEqual(ran, { status: 0, output: '' });
  });

  it('lets nobody reach a file outside its export map', () => {
    const open = new Set(entries().flatMap(([, target]) => filesOf(target)));
    const closed = shop.files.filter((file) => file.endsWith('.js') && !open.has(`./${file}`));
    assert.ok(closed.length > 10, 'there are internal modules');
    const ran = shop.node(`
      const reached = [];
      for (const file of ${JSON.stringify(closed)}) {
        try { import.meta.resolve(${JSON.stringify(shop.manifest.name)} + '/' + file); reached.push(file); }
        catch (error) { if (error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error; }
      }
      if (reached.length > 0) throw new Error('reachable: ' + reached.join(', '));`);
    assert.deepEqual(ran, { status: 0, output: '' });
  });
});
