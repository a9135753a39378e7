import type { Option, Step } from '../api/types';
import { country, number } from '../i18n/format';
import { speech, t, type MessageKey } from '../i18n/index.svelte';

/** What an option's `where` ids are called: a post by the plan's own name, a country by the language's. */
export function placeName(option: Option, id: string): string {
  if (/^[A-Z]{2}$/.test(id)) return country(id);
  const border = option.borders.find((candidate) => candidate.post === id);
  if (border) return border.name;
  const step = option.steps.find((candidate) => candidate.element === id || candidate.from === id);
  return step ? step.fromName : id;
}

/** A post with its two countries: `Taftan IR → PK`. */
export function crossingName(option: Option, step: Step): string {
  const border = option.borders.find((candidate) => candidate.post === step.element);
  return border ? `${border.name} (${border.fromCountry} → ${border.toCountry})` : `${step.fromName} ${arrow()} ${step.toName}`;
}

/** Points from origin to destination, as the eye travels in this language. */
export function arrow(): string {
  return speech.direction === 'rtl' ? '←' : '→';
}

/** Names one after the other, with the comma of the language. */
export function listed(names: readonly string[]): string {
  return names.join(speech.direction === 'rtl' ? '، ' : ', ');
}

export function stepName(option: Option, step: Step): string {
  switch (step.kind) {
    case 'move':
      return `${t(`plan.mode.${step.mode}`)}: ${step.fromName} ${arrow()} ${step.toName}`;
    case 'border':
      return crossingName(option, step);
    default:
      return `${t(`plan.step.${step.kind}`)}: ${step.fromName}`;
  }
}

const meansKeys: Record<string, MessageKey> = {
  truck: 'plan.means.truck',
  'truck-44t': 'plan.means.truck',
  'truck-58t': 'plan.means.truck',
  'reefer-truck': 'plan.means.reeferTruck',
  'container-truck': 'plan.means.containerTruck',
  'reefer-container-truck': 'plan.means.reeferContainerTruck',
  'container-ship': 'plan.means.containerShip',
  'reefer-container-ship': 'plan.means.containerShip',
  'cargo-ship': 'plan.means.cargoShip',
  aircraft: 'plan.means.aircraft',
};

/** What carries the goods. A rail means ends with its gauge; an unknown one keeps its id. */
export function meansName(id: string): string {
  const key = meansKeys[id];
  if (key) return t(key);
  const rail = /^(reefer-)?(container|covered-wagon|hopper)-(1435|1520|1676)$/.exec(id);
  if (!rail) return id;
  const kind = rail[2] === 'container' ? 'plan.means.railContainer' : 'plan.means.railWagon';
  return t(kind, { gauge: rail[3]! });
}

/** `12–24`, or one figure when both round to the same. */
export function range(low: number, high: number, decimals = 0): string {
  const [from, to] = [number(low, decimals), number(high, decimals)];
  return from === to ? from : `${from}–${to}`;
}

/** The group of a charge in words; an unknown one keeps its id. */
export function groupName(group: string): string {
  const known = ['haulage', 'borderFees', 'handling', 'services', 'transit', 'port', 'insurance', 'waiting', 'capital', 'permits', 'other'] as const;
  const found = known.find((name) => name === group);
  return found ? t(`plan.money.${found}`) : group;
}

export function limitedBy(what: string): string {
  if (/^[A-Z]{2}$/.test(what)) return t('plan.payload.country', { country: country(what) });
  const known = ['vehicle', 'volume', 'goods'] as const;
  const found = known.find((name) => name === what);
  return found ? t(`plan.payload.${found}`) : what;
}
