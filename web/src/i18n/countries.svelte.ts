import { speech } from './index.svelte';

/** Names of the study's countries by language, as the server gives them. */
let studyNames: Record<string, Partial<Record<string, string | null>>> = $state.raw({});

/** Takes the study's own names of countries: browsers lack some languages. */
export function nameCountries(countries: readonly { id: string; names: Partial<Record<string, string | null>> }[]): void {
  studyNames = Object.fromEntries(countries.map((entry) => [entry.id, entry.names]));
}

export function ownCountryName(code: string): string | null {
  return studyNames[code]?.[speech.language] ?? null;
}
