import borders from './en/borders.json';
import network from './en/network.json';
import plan from './en/plan.json';
import scenarios from './en/scenarios.json';
import shell from './en/shell.json';

/** Forms of a counted phrase, by the categories of Intl.PluralRules. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

const en = { ...shell, ...plan, ...network, ...borders, ...scenarios };

/** Every key of the English words; the other languages must have the same. */
export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string | Plural>;

export default en as Messages;
