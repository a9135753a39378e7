export type Theme = 'system' | 'light' | 'dark';

const key = 'keruen.theme';
const saved = localStorage.getItem(key);

class ThemeChoice {
  choice: Theme = $state(saved === 'light' || saved === 'dark' ? saved : 'system');
  #systemDark = $state(false);

  constructor() {
    // jsdom has no matchMedia
    const media = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
    if (!media) return;
    this.#systemDark = media.matches;
    media.addEventListener('change', (event) => (this.#systemDark = event.matches));
  }

  get isDark(): boolean {
    return this.choice === 'dark' || (this.choice === 'system' && this.#systemDark);
  }

  set(theme: Theme): void {
    this.choice = theme;
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
    this.apply();
  }

  apply(): void {
    if (this.choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.choice;
  }
}

export const theme = new ThemeChoice();
