// Words for the names of facts; what the languages have no word for is spelled out from its own name.

import english from '../i18n/en/network.json';

/** `capacity_per_day` and `capacityPerDay` are one fact. */
export function factName(name: string, translate: (key: string) => string): string {
  const key = `network.fact.${camel(name)}`;
  return key in english ? translate(key) : spelled(name);
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `handlingHoursLow` as `handling hours low`. */
function spelled(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`).replaceAll('_', ' ');
}
