import { speech } from './index.svelte';

// Latin digits in every language: figures are compared across languages and pasted into forms.
function tag(): string {
  return `${speech.language}-u-nu-latn`;
}

/** A number with at most `decimals` decimals; null or undefined is written as n/a, never as 0. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value == null || !Number.isFinite(value)) return '–';
  return value.toLocaleString(tag(), { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
}

/** A share 0..1 as a percentage. */
export function percent(share: number, decimals = 0): string {
  return share.toLocaleString(tag(), { style: 'percent', maximumFractionDigits: decimals });
}

/** An ISO day such as 2026-03-02, in the words of the language. */
export function day(iso: string | null | undefined): string {
  if (!iso) return '–';
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString(tag(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A month such as 2026-03. */
export function month(iso: string): string {
  const date = new Date(`${iso.slice(0, 7)}-01T00:00:00Z`);
  return date.toLocaleDateString(tag(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A country by its ISO 3166 code, in the language's words. */
export function country(code: string): string {
  try {
    return new Intl.DisplayNames([speech.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
