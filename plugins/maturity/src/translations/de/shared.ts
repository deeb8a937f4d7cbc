import type { shared as english } from '../en/shared';

/** The German messages of what several features show. */
export const shared: Record<keyof typeof english, string> = {
  'evidence.supported': 'Gesehen: {{what}}',
  'evidence.contradicted': 'Spricht dagegen: {{what}}',
  'evidence.claims.supported':
    '{{seen}} von {{total}} umgesetzten Praktiken gesehen',
  'evidence.claims.contradicted':
    'Gegen {{seen}} von {{total}} umgesetzten Praktiken sprechen Fakten',
  'evidence.practices.supported': '{{seen}} von {{total}} Praktiken gesehen',
  'evidence.practices.contradicted':
    'Gegen {{seen}} von {{total}} Praktiken sprechen Fakten',
  'evidence.facts': 'Fakten',
  'evidence.title': 'Was Werkzeuge gesehen haben',
  'evidence.beyond_one':
    'Vielleicht sind Sie weiter, als Sie angeben: {{count}} weitere Praktik wurde gesehen',
  'evidence.beyond_other':
    'Vielleicht sind Sie weiter, als Sie angeben: {{count}} weitere Praktiken wurden gesehen',
  'evidence.lookAgain': 'Diese Frage noch einmal ansehen',

  // Tells how to format times and numbers; it is not shown.
  locale: 'de',

  'level.name': '{{level}} · {{title}}',
  'level.none': 'Nicht bewertet',
  'level.inherited': 'geerbt',
  'level.inheritedHint':
    'Schraffiert: Nur Antworten anderer Entitäten ergeben diese Stufe',
  'level.partial': 'unvollständig',
  'level.partialHint': 'Noch nicht alle Bereiche sind beantwortet',

  'policy.median': 'Eine Stufe ist der untere Median der bewerteten Bereiche.',
  'policy.weakest': 'Eine Stufe ist die des schwächsten bewerteten Bereichs.',
  'policy.average':
    'Eine Stufe ist der abgerundete Durchschnitt der bewerteten Bereiche.',

  'failure.forbiddenTitle': 'Kein Zugriff',
  'failure.forbidden':
    'Ihnen fehlt die Berechtigung, den Reifegrad in diesem Teil des Katalogs zu sehen. Wenden Sie sich an die Eigentümer oder die Administration des Portals.',
  'failure.permissions':
    'Ob Sie das dürfen, ließ sich nicht feststellen. Versuchen Sie es später wieder.',
  'failure.notFound':
    'Zu dieser Entität gibt es keine Daten zum Reifegrad. Möglicherweise wird ihre Art nicht bewertet, oder sie ist noch nicht im Katalog.',
  'failure.noPage': 'Seite nicht gefunden',
  'failure.retry': 'Erneut versuchen',
  'failure.loading': 'Wird geladen',

  'kind.notAssessedTitle': 'Hier nicht bewertet',
  'kind.notAssessed':
    'Entitäten der Art {{kind}} werden in diesem Portal nicht bewertet.',

  'answer.notApplicable': 'Trifft nicht zu',
  'answer.unknown': 'Noch nicht bekannt',
  'answer.none': 'Nicht beantwortet',
  'answer.evidence': 'Nachweise',
  'answer.note': 'Notiz',

  'source.own': 'eigene',
  'source.system': 'vom System ↑',
  'source.provider': 'von der Plattform ↑',
  'source.domain': 'von der Domäne ↑',
  'source.owner': 'vom Eigentümer ↑',
  'source.withheld': 'geerbt ↑',

  'freshness.fresh': 'aktuell',
  'freshness.ageing': 'älter',
  'freshness.stale': 'veraltet',

  'model.choose': 'Modell',

  'capability.title_one': 'Benötigte Capability',
  'capability.title_other': 'Benötigte Capabilities',
  'capability.recommended': 'Empfohlene Plattform-Capabilities',
  'capability.noneRecommended':
    'Keine nächste Stufe hängt von einer Capability ab.',
  'capability.helps': 'Hilft bei {{area}}',
  'capability.helpsMore_one': 'Hilft bei {{area}} und {{count}} weiteren',
  'capability.helpsMore_other': 'Hilft bei {{area}} und {{count}} weiteren',
  'capability.needs': 'Braucht {{capability}}',
  'capability.in-use': 'in Nutzung',
  'capability.available': 'verfügbar',
  'capability.missing': 'fehlt',
  'capability.nobody': 'Noch von niemandem angeboten.',
  'capability.who': 'So bietet man sie an',
  'capability.parts': '{{using}} von {{total}} Teilen nutzen sie.',
  'capability.readOn': 'Mehr dazu: {{title}}',
  'capability.projects': 'CNCF-Projekte dafür: {{projects}}',

  'provider.dependency': 'als Abhängigkeit angegeben',
  'provider.owner': 'Eigentümer: {{owner}}',
  'provider.docs': 'Dokumentation',
  'provider.docsOf': 'Dokumentation von {{provider}}',
  'provider.template': 'Vorlage öffnen',
  'provider.templateOf': 'Vorlage öffnen: {{provider}}',
  'provider.failed':
    'Details zu den Anbietern konnten nicht geladen werden: {{message}}',

  'practice.evidence': 'Woran man es sieht: {{evidence}}',

  'technology.title': 'Für {{level}} genannte Technologien',
  'technology.statusOf': '{{foundation}}: {{status}}, Stand {{date}}',
  'technology.graduated': 'graduated',
  'technology.incubating': 'incubating',
  'technology.sandbox': 'sandbox',
  'technology.archived': 'archiviert',
  'technology.retired': 'eingestellt',
  'technology.external': 'kein CNCF-Projekt',
  'technology.partOf': 'Teil von {{project}}',
  'technology.instead': 'Stattdessen: {{projects}}',

  'relation.notInCatalog': '{{name}} (nicht im Katalog)',

  'failure.title': 'Das konnte nicht geladen werden',

  'panel.showAll': 'Alle {{total}} anzeigen',
  'panel.showFewer': 'Weniger anzeigen',
};
