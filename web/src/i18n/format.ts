import { ownCountryName } from './countries.svelte';
import { numbersOf, speech } from './index.svelte';

function tag(): string {
  return numbersOf(speech.language);
}

const kazakhMonths = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

/** A number with at most `decimals` decimals; what is absent is a dash, never 0. */
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
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (speech.language === 'kk') {
    return `${date.getUTCFullYear()} ж. ${date.getUTCDate()} ${kazakhMonths[date.getUTCMonth()]}`;
  }
  return date.toLocaleDateString(tag(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A month such as 2026-03. */
export function month(iso: string): string {
  const date = new Date(`${iso.slice(0, 7)}-01T00:00:00Z`);
  if (speech.language === 'kk') return `${date.getUTCFullYear()} ж. ${kazakhMonths[date.getUTCMonth()]}`;
  return date.toLocaleDateString(tag(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A country by its ISO 3166 code: as the study names it, else as the browser does. */
export function country(code: string): string {
  const own = ownCountryName(code);
  if (own) return own;
  try {
    return new Intl.DisplayNames([speech.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
