import type { partsMessages } from './parts.en';

/** The German messages of what is inside an entity, and of the cards. */
export const germanParts: Record<keyof typeof partsMessages, string> = {
  'parts.ofSystem': 'Teile dieses Systems',
  'parts.ofDomain': 'In dieser Domäne',
  'parts.ofGroup': 'Was dieser Gruppe gehört',
  'parts.hint':
    'Aus den Teilen berechnet. Das ist etwas anderes als die eigenen Antworten oben.',
  'parts.spread': 'Wie sich die Teile auf die Stufen verteilen',
  'parts.components_one': '{{count}} Komponente',
  'parts.components_other': '{{count}} Komponenten',
  'parts.component': 'Komponente',
  'parts.coverage': 'Abdeckung',
  'parts.covered': '{{answered}}/{{total}}',
  'parts.stale': 'veraltet',
  'parts.shown': '{{shown}} von {{total}} Komponenten',
  'parts.empty': 'Hier ist noch keine Komponente.',
  'parts.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar und hier nicht gezählt.',

  'demand.title': 'Hier gefragte Fähigkeiten',
  'demand.hint':
    'Fähigkeiten, die nächste Stufen brauchen und die von den Teilen noch nicht genutzt werden.',
  'demand.none':
    'Nichts gefragt: keine nächste Stufe wartet auf eine Fähigkeit.',
  'demand.soleBlocker_one':
    'vollendet allein eine Stufe von {{count}} Komponente',
  'demand.soleBlocker_other':
    'vollendet allein eine Stufe von {{count}} Komponenten',
  'demand.bringsCloser_one': 'bringt {{count}} näher',
  'demand.bringsCloser_other': 'bringt {{count}} näher',
  'demand.inUse': 'genutzt von {{entities}}',
  'demand.offeredBy': 'Angeboten von',
  'demand.missing': 'Noch bietet das niemand an',

  'card.title': 'Reife',
  'card.open': 'Den Tab Reife öffnen',
  'card.empty': 'Noch nicht bewertet.',
  'card.inherited': 'Geerbt: eine eigene Bewertung gibt es noch nicht.',
  'card.failed': 'Das kann gerade nicht gelesen werden.',
  'card.forbidden': 'Das dürfen Sie nicht sehen.',
  'home.title': 'Reife dessen, was meinen Teams gehört',
  'home.empty': 'Ihren Teams gehört noch nichts, das bewertet werden kann.',
};
