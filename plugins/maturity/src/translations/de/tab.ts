import type { tab as english } from '../en/tab';

/** The German messages of the Maturity tab. */
export const tab: Record<keyof typeof english, string> = {
  'tab.item': '{{title}}:',
  'tab.overall': 'Insgesamt',
  'tab.assessed': 'Zuletzt bewertet',
  'tab.by': '{{time}} von {{user}}',
  'tab.owner': 'Eigentümer',
  'tab.system': 'System',
  'tab.weakestAspect': 'Am schwächsten',
  'tab.coverage': 'Abdeckung',
  'tab.stale_one': '{{count}} veraltet',
  'tab.stale_other': '{{count}} veraltet',
  'tab.answered': '{{answered}} von {{total}} Bereichen beantwortet',
  'tab.start': 'Bewertung beginnen',
  'tab.update': 'Bewertung aktualisieren',
  'tab.continue': 'Bewertung fortsetzen',
  'tab.emptyTitle': 'Noch nicht bewertet',
  'tab.empty': '{{total}} Fragen, etwa {{minutes}} Minuten.',
  'tab.emptyInherited_one':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} ist schon beantwortet durch',
  'tab.emptyInherited_other':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} sind schon beantwortet durch',

  'aspects.title': 'Aspekte',
  'aspects.display': 'Aspekte anzeigen als',
  'aspects.tiles': 'Kacheln',
  'aspects.radar': 'Radar',
  'aspects.inherited': 'Geerbt',
  'aspects.answered': '{{answered}}/{{total}} beantwortet',
  'aspects.weakest': 'Schwächster: {{area}} {{level}}',

  'areas.title': 'Praxisbereiche',
  'areas.of': 'Praxisbereiche von',
  'areas.path': '{{aspect}} / {{area}}',
  'areas.titleOf': 'Praxisbereiche von {{aspect}}',
  'areas.toNext': '{{inPlace}}/{{total}} von Stufe {{level}}',
  'areas.toNextLong':
    '{{inPlace}} von {{total}} Praktiken der Stufe {{level}} umgesetzt',

  'details.why': 'Warum es wichtig ist: {{why}}',
  'details.atLevel': 'Jetzt: {{level}}',
  'details.nextLevel': 'Als Nächstes: {{level}}',
  'details.firstLevel': 'Erste Stufe: {{level}}',
  'details.lastLevel': 'Das ist die letzte Stufe dieses Bereichs.',
  'details.practicesOf': 'Praktiken von {{level}}',
  'details.inPlace': 'Umgesetzt',
  'details.notYet': 'Noch nicht',
  'details.reason': 'Trifft nicht zu: {{reason}}',
  'details.unknown': 'Noch ist nicht bekannt, wo dieser Bereich steht.',
  'details.none': 'Dieser Bereich ist noch nicht beantwortet.',
  'details.answered': 'Beantwortet {{time}}',
  'details.answeredBy': 'Beantwortet {{time}} von {{user}}',
  'details.submittedBy': 'Eingereicht {{time}} von {{user}}',
  'details.allPractices': 'Alle {{total}} Praktiken zeigen',
  'details.answer': 'Diese Frage beantworten',
  'details.answerHere': 'Hier anders beantworten',
  'details.answerFor': 'Für {{entity}} beantworten',
  'details.source': 'Zum Originaltext',

  'tab.emptyWithheld_one':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} ist schon anderswo beantwortet.',
  'tab.emptyWithheld_other':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} sind schon anderswo beantwortet.',
  'tab.mayNotAssess':
    'Nur wer {{entity}} bearbeiten darf, kann eine Bewertung abgeben.',
  'tab.ask': 'Bitten Sie {{owners}} um eine Bewertung',

  'plan.submitted':
    'Bewertung {{revision}} ist eingereicht. Das steht als Nächstes an.',
  'plan.title': 'Als Nächstes',
  'plan.titleOf': 'Als Nächstes in {{aspect}}',
  'plan.target': 'Auf dem Weg zum Ziel',
  'plan.now': 'Kann Ihr Team jetzt tun',
  'plan.adopt': 'Von der Plattform übernehmen',
  'plan.wait': 'Wartet auf die Plattform',
  'plan.why.target': 'Ziel {{level}}',
  'plan.why.answer': 'Nur eine neue Antwort fehlt',
  'plan.why.completes': 'Eine Praktik fehlt noch zu dieser Stufe',
  'plan.why.weakest': 'Schwächster seines Aspekts',
  'plan.group': '{{title}} ({{total}})',
  'plan.none': 'Alle bewerteten Bereiche sind auf ihrer letzten Stufe.',
  'plan.noneOf':
    'Alle bewerteten Bereiche dieses Aspekts sind auf ihrer letzten Stufe.',
  'plan.step': '{{area}}: zu {{level}}',
  'plan.open_one': '{{count}} Frage ist noch nicht beantwortet.',
  'plan.open_other': '{{count}} Fragen sind noch nicht beantwortet.',
  'plan.answer': 'Jetzt beantworten',

  'plan.with': 'Nutzt {{capabilities}}',
  'plan.practices': '{{first}} (und {{others}} weitere)',
  'plan.seen_one':
    'Werkzeuge haben {{count}} dieser Praktiken schon gesehen: in der nächsten Bewertung ankreuzen.',
  'plan.seen_other':
    'Werkzeuge haben {{count}} dieser Praktiken schon gesehen: in der nächsten Bewertung ankreuzen.',
  'plan.confirmLevel':
    'Alle Praktiken von {{level}} sind umgesetzt: Wählen Sie diese Stufe in der nächsten Bewertung.',
  'plan.showAll': 'Alle {{total}} Schritte anzeigen',
  'plan.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar; ihre Anbieter werden nicht gezeigt.',

  'since.title': 'Seit der letzten Bewertung',
  'since.nothing': 'Die letzte Bewertung hat keine Stufe geändert.',
  'since.change': '{{area}} {{from}} → {{to}}',
  'since.more_one': '{{count}} weiterer Bereich',
  'since.more_other': '{{count}} weitere Bereiche',
  'since.levels': '{{from}} → {{to}}',

  'readiness.title': 'Vor der ersten Stufe von {{aspect}}: Sind Sie bereit?',

  'tab.history': 'Verlauf',
  'tab.back': 'Zurück zu den Stufen',
  'tab.export': 'Exportieren',
  'tab.exportHint': 'Lädt diesen Bericht als JSON-Datei herunter',

  'change.up': 'Gestiegen von {{level}} seit der vorigen Bewertung',
  'change.down': 'Gefallen von {{level}} seit der vorigen Bewertung',
  'change.new': 'Vorher nicht bewertet',

  'radar.title': 'Die Aspekte auf einen Blick',
  'radar.own': 'Hier',
  'radar.target': 'Ziel',
  'radar.system': 'System {{system}}',
  'radar.aspect': 'Aspekt',
  'radar.noTarget': 'Kein Ziel',
  'radar.systemForbidden':
    'Sie haben keinen Zugriff auf die Stufen des Systems.',
  'radar.systemFailed': 'Die Stufen des Systems konnten nicht geladen werden.',

  'target.set': 'Ziel setzen',
  'target.setOf': 'Ziel für {{aspect}} setzen',
  'target.changeOf': 'Ziel für {{aspect}} ändern',
  'target.is': 'Ziel {{level}}',
  'target.by': 'Ziel {{level}} bis {{date}}',
  'target.reached': 'erreicht',
  'target.overdue': 'überfällig',
  'target.title': 'Ziel für {{aspect}}',
  'target.now': 'Jetzt: {{level}}',
  'target.level': 'Zielstufe',
  'target.hold': '{{level}} halten',
  'target.date': 'Zieldatum (optional)',
  'target.reason': 'Begründung (optional)',
  'target.reasonHint': 'Auch die aktuelle Stufe zu halten kann ein Ziel sein.',
  'target.setBy': 'Gesetzt {{time}} von {{user}}',
  'target.save': 'Ziel speichern',
  'target.remove': 'Ziel entfernen',
  'target.cancel': 'Abbrechen',
  'target.failed': 'Nicht gespeichert: {{message}}',

  'parts.ofSystem': 'Teile dieses Systems',
  'parts.ofDomain': 'In dieser Domäne',
  'parts.ofGroup': 'Entitäten dieser Gruppe',
  'parts.ownOfSystem': 'Auf Ebene des Systems beantwortet',
  'parts.ownOfDomain': 'Auf Ebene der Domain beantwortet',
  'parts.ownOfGroup': 'Auf Ebene der Gruppe beantwortet',
  'parts.weakest': 'am schwächsten in {{aspect}}: Median {{level}}',
  'parts.withoutOwnAssessment': '{{entities}} ohne eigene Bewertung',
  'parts.median': 'Median',
  'parts.even': 'Median {{level}} in jedem Aspekt',
  'parts.steady': 'kein Median hat sich seit {{date}} verändert',
  'parts.begun_one': '{{count}} Aspekt seit {{date}} neu bewertet',
  'parts.begun_other': '{{count}} Aspekte seit {{date}} neu bewertet',
  'parts.alsoBegun_one': '{{count}} Aspekt neu bewertet',
  'parts.alsoBegun_other': '{{count}} Aspekte neu bewertet',
  'parts.rose_one': '{{count}} Median seit {{date}} gestiegen',
  'parts.rose_other': '{{count}} Mediane seit {{date}} gestiegen',
  'parts.fell_one': '{{count}} Median seit {{date}} gefallen',
  'parts.fell_other': '{{count}} Mediane seit {{date}} gefallen',
  'parts.roseAndFell':
    'Mediane seit {{date}}: {{up}} gestiegen, {{down}} gefallen',
  'parts.weakestFirst_one': '{{count}} Komponente',
  'parts.weakestFirst_other': '{{count}} Komponenten, die schwächsten zuerst',
  'parts.inPortfolio': 'Alle im Portfolio zeigen',
  'parts.staleCount': '{{entities}} veraltet',
  'parts.spread': 'Stufen der Teile',
  'parts.components_one': '{{count}} Komponente',
  'parts.components_other': '{{count}} Komponenten',
  'parts.component': 'Komponente',
  'parts.coverage': 'Abdeckung',
  'parts.covered': '{{answered}}/{{total}}',
  'parts.stale': 'veraltet',
  'parts.shown': '{{shown}} von {{total}} Komponenten',
  'parts.empty': 'Hier gibt es noch keine Komponenten.',
  'parts.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar und werden hier nicht mitgezählt.',

  'demand.title': 'Hier gefragte Capabilities',
  'demand.hint':
    'Capabilities, die für die nächsten Stufen nötig sind und von den Teilen noch nicht genutzt werden.',
  'demand.none':
    'Kein Bedarf: Keine nächste Stufe hängt von einer Capability ab.',
  'demand.offeredBy': 'Angeboten von',
  'demand.missing': 'Noch von niemandem angeboten',

  'followUp.title': 'Nachfassen bei',
  'followUp.hint':
    'Besitzer von Komponenten ohne eigene Bewertung oder mit veralteten Antworten.',
  'followUp.none':
    'Jede Komponente hat eine eigene Bewertung, und keine ist veraltet.',

  'partsTrend.title': 'Stufen im Zeitverlauf',
  'partsTrend.hint':
    'Anteil der Komponenten je Stufe, Woche für Woche seit {{since}}.',
  'partsTrend.list': 'Aspekte im Zeitverlauf',
  'partsTrend.new': '{{now}}, neu',
  'partsTrend.median': 'Median {{before}} → {{now}}',

  'unknownCapabilities.title': 'Unbekannte Capabilities',
  'unknownCapabilities.text':
    'Die Annotation {{annotation}} nennt Capabilities, die kein Modell hat: {{ids}}. Sie werden ignoriert; prüfen Sie die Schreibweise.',
};
