import type { cards as english } from '../en/cards';

/** The German messages of the cards. */
export const cards: Record<keyof typeof english, string> = {
  'card.title': 'Reife',
  'card.open': 'Tab „Reife“ öffnen',
  'card.empty': 'Noch nicht bewertet.',
  'card.inherited': 'Geerbt: Es gibt noch keine eigene Bewertung.',
  'card.failed': 'Das konnte nicht geladen werden.',
  'card.forbidden': 'Kein Zugriff.',

  'home.title': 'Reife der Entitäten meiner Teams',
  'home.empty': 'Ihre Teams besitzen noch nichts, das bewertet werden kann.',
};
