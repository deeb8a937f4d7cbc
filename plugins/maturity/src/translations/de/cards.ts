import type { cards as english } from '../en/cards';

/** The German messages of the cards. */
export const cards: Record<keyof typeof english, string> = {
  'card.title': 'Reifegrad',
  'card.open': 'Maturity-Tab öffnen',
  'card.empty': 'Noch nicht bewertet.',
  'card.inherited': 'Geerbt: Diese Entität hat noch keine eigene Bewertung.',
  'card.mostWanted': 'Am meisten gebrauchte Capability',
  'card.failed': 'Das konnte nicht geladen werden.',
  'card.forbidden': 'Kein Zugriff.',

  'home.title': 'Reifegrad meiner Teams',
  'home.empty':
    'Ihre Teams haben noch keine Entitäten, die bewertet werden können.',
};
