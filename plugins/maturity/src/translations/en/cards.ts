/** The English messages of the cards. */
export const cards = {
  'card.title': 'Maturity',
  'card.open': 'Open the Maturity tab',
  'card.empty': 'Not assessed yet.',
  'card.inherited': 'Inherited: this entity has no assessment of its own yet.',
  'card.mostWanted': 'Most wanted capability',
  'card.failed': 'This could not be loaded.',
  'card.forbidden': 'You do not have access.',

  'home.title': 'Maturity across my teams',
  'home.empty': 'Your teams do not own anything that can be assessed yet.',
} as const;
