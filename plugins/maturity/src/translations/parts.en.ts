/** The English messages of what is inside an entity, and of the cards. */
export const partsMessages = {
  'parts.ofSystem': 'Parts of this system',
  'parts.ofDomain': 'Inside this domain',
  'parts.ofGroup': 'What this group owns',
  'parts.hint':
    'Computed from the parts. It is another thing than the answers above, which are its own.',
  'parts.spread': 'How the parts are spread over the levels',
  'parts.components_one': '{{count}} component',
  'parts.components_other': '{{count}} components',
  'parts.component': 'Component',
  'parts.coverage': 'Coverage',
  'parts.covered': '{{answered}}/{{total}}',
  'parts.stale': 'stale',
  'parts.shown': '{{shown}} of {{total}} components',
  'parts.empty': 'No component is here yet.',
  'parts.hidden': 'Some entities are hidden from you and not counted here.',

  'demand.title': 'Capabilities in demand here',
  'demand.hint':
    'Capabilities that next levels need and that the parts do not use yet.',
  'demand.none': 'Nothing in demand: no next level waits for a capability.',
  'demand.soleBlocker_one': 'alone completes a level of {{count}} component',
  'demand.soleBlocker_other': 'alone completes a level of {{count}} components',
  'demand.bringsCloser_one': 'brings {{count}} closer',
  'demand.bringsCloser_other': 'brings {{count}} closer',
  'demand.inUse': 'in use by {{entities}}',
  'demand.offeredBy': 'Offered by',
  'demand.missing': 'Nobody offers this yet',

  'card.title': 'Maturity',
  'card.open': 'Open the Maturity tab',
  'card.empty': 'Not assessed yet.',
  'card.inherited': 'Inherited: it has no assessment of its own yet.',
  'card.failed': 'This cannot be read now.',
  'card.forbidden': 'You may not see this.',
  'home.title': 'Maturity of what my teams own',
  'home.empty': 'Your teams own nothing that can be assessed yet.',
} as const;
