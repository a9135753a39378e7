/** The source that is looked at, in a dialog over the page; null if none is. */
class SourceCard {
  id: string | null = $state(null);

  show(id: string): void {
    this.id = id;
  }
}

export const sourceCard = new SourceCard();
