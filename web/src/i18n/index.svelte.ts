import en, { type MessageKey, type Messages, type Plural } from './en';

export type Language = 'en' | 'kk' | 'ru' | 'ur';
export type { MessageKey, Messages };

/** Each language in its own name, as the switch shows it. */
export const languages: Record<Language, string> = { en: 'English', kk: 'Қазақша', ru: 'Русский', ur: 'اردو' };

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: Messages }>> = {
  kk: () => import('./kk'),
  ru: () => import('./ru'),
  ur: () => import('./ur'),
};

const key = 'keruen.language';

export function isLanguage(text: string | null | undefined): text is Language {
  return text != null && Object.hasOwn(languages, text);
}

/** The saved choice, else the first of the browser's languages that the page speaks, else English. */
export function firstLanguage(saved: string | null, wanted: readonly string[]): Language {
  if (isLanguage(saved)) return saved;
  for (const tag of wanted) {
    const primary = tag.split('-')[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

class Speech {
  language: Language = $state('en');
  #messages: Messages = $state.raw(en);

  get direction(): 'ltr' | 'rtl' {
    return this.language === 'ur' ? 'rtl' : 'ltr';
  }

  /** Loads the words of a language and then switches to it, so that no half-translated page is shown. */
  async speak(language: Language): Promise<void> {
    this.#messages = language === 'en' ? en : (await loaders[language]()).default;
    this.language = language;
    localStorage.setItem(key, language);
    document.documentElement.lang = language;
    document.documentElement.dir = this.direction;
  }

  async start(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('lang');
    const saved = isLanguage(asked) ? asked : localStorage.getItem(key);
    await this.speak(firstLanguage(saved, navigator.languages));
  }

  phrase(key: MessageKey, values: Values): string {
    return fill(this.#messages[key], this.language, values);
  }
}

export type Values = Record<string, string | number>;

/**
 * Puts values into `{name}` places. A plural message picks its form by the value `count`; numbers are
 * written in the language's own way.
 */
export function fill(message: string | Plural, language: Language, values: Values): string {
  let text = message;
  if (typeof text !== 'string') {
    const form = new Intl.PluralRules(language).select(Number(values['count'] ?? 0));
    text = (message as Plural)[form] ?? (message as Plural).other;
  }
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(numbersOf(language)) : isolated(value, language);
  });
}

/** A figure such as 10–20 or 30%, set apart in a right-to-left sentence, which would turn it round. */
function isolated(value: string, language: Language): string {
  const turns = language === 'ur' && /\d/.test(value) && !/\p{Script=Arabic}/u.test(value);
  return turns ? `\u2066${value}\u2069` : value;
}

/**
 * How numbers are written in a language: with Latin digits everywhere, for figures are compared across languages and
 * pasted into forms. Many browsers carry no Kazakh: numbers are then written as in Russian, which Kazakh writes alike.
 */
export function numbersOf(language: Language): string {
  return language === 'kk' ? 'ru-u-nu-latn' : `${language}-u-nu-latn`;
}

/**
 * The language of a text of the study: that of the page if it is translated, else English. Its letters tell: the
 * study's check demands the language's own script.
 */
export function languageOf(text: string): Language {
  const own = speech.language === 'ur' ? /\p{Script=Arabic}/u : /\p{Script=Cyrillic}/u;
  return own.test(text) ? speech.language : 'en';
}

/**
 * The direction of a text of the study: that of its language, whatever it begins with. `dir="auto"` would take an Urdu
 * text that begins with CMR for a Latin one.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return languageOf(text) === 'ur' ? 'rtl' : 'ltr';
}

export const speech = new Speech();

/** The phrase of the current language. Reactive: a component that calls it follows the language. */
export function t(key: MessageKey, values: Values = {}): string {
  return speech.phrase(key, values);
}
