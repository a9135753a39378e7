import { describe, expect, it } from 'vitest';
import { fill, firstLanguage } from '../src/i18n/index.svelte';

type Words = Record<string, string | Record<string, string>>;
const all = import.meta.glob<Words>('../src/i18n/*/*.json', { eager: true, import: 'default' });
const files = Object.keys(all)
  .filter((path) => path.includes('/en/'))
  .map((path) => path.slice(path.lastIndexOf('/') + 1));

function words(language: string, file: string): Words {
  return all[`../src/i18n/${language}/${file}`] ?? {};
}

function forms(message: string | Record<string, string> | undefined): string[] {
  return typeof message === 'string' ? [message] : Object.values(message ?? {});
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe.each(['kk', 'ru', 'ur'])('messages in %s', (language) => {
  it.each(files)('%s has the keys of the English file', (file) => {
    expect(Object.keys(words(language, file)).sort()).toEqual(Object.keys(words('en', file)).sort());
  });

  it.each(files)('%s uses the same {places} as the English file', (file) => {
    for (const [key, message] of Object.entries(words('en', file))) {
      const english = new Set(forms(message).flatMap(places));
      const translated = new Set(forms(words(language, file)[key]).flatMap(places));
      expect([...translated].sort(), key).toEqual([...english].sort());
    }
  });

  it.each(files)('%s has every plural form that the language needs', (file) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(words(language, file))) {
      if (typeof message !== 'string') {
        expect(Object.keys(message), key).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  it('has no empty phrase', () => {
    for (const file of files) {
      for (const [key, message] of Object.entries(words(language, file))) {
        for (const form of forms(message)) expect(form.trim(), key).not.toBe('');
      }
    }
  });
});

describe('phrases', () => {
  it('take the plural form of the count', () => {
    const days = { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' };
    expect([1, 2, 5, 21].map((count) => fill(days, 'ru', { count }))).toEqual(['1 день', '2 дня', '5 дней', '21 день']);
  });

  it('keep figures the right way round in Urdu', () => {
    expect(fill('امکان {share}', 'ur', { share: '30%' })).toBe('امکان \u206630%\u2069');
    expect(fill('chance {share}', 'en', { share: '30%' })).toBe('chance 30%');
  });

  it('write numbers in Latin digits in every language', () => {
    expect(fill('{count}', 'ur', { count: 1234 })).toBe('1,234');
  });

  it('keep a place whose value is missing, so that the fault is seen', () => {
    expect(fill('{from} – {to}', 'en', { from: 'Almaty' })).toBe('Almaty – {to}');
  });
});

describe('the first language', () => {
  it('is the saved one', () => expect(firstLanguage('kk', ['ru-RU'])).toBe('kk'));
  it('else the first that the browser asks for and the page speaks', () =>
    expect(firstLanguage(null, ['de-DE', 'ur-PK', 'en'])).toBe('ur'));
  it('else English', () => expect(firstLanguage('xx', ['de'])).toBe('en'));
});
