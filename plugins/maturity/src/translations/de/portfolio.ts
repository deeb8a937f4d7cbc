import type { portfolio as english } from '../en/portfolio';

/** The German messages of the portfolio. */
export const portfolio: Record<keyof typeof english, string> = {
  'table.title': 'Reifegrad',
  'table.heading': 'Stufen nach System',
  'table.caption':
    'Je Aspekt der untere Median und die niedrigste Stufe sowie die Zahl der Entitäten je Stufe.',
  'table.system': 'System',
  'table.entities': 'Komponenten',
  'table.notAssessed': 'Nicht bewertet',
  'table.withoutOwnAssessment': 'Ohne eigene Bewertung',
  'table.coverage': 'Abdeckung',
  'table.stale': 'Veraltet',
  'table.contradicted': 'Zu prüfende Angaben',
  'table.median': 'Median {{level}}',
  'table.min': 'niedrigste {{level}}',
  'table.at': '{{entities}} auf {{level}}',
  'table.countNotAssessed': '{{entities}} nicht bewertet',
  'table.emptyTitle': 'Noch keine Systeme',
  'table.empty':
    'Systeme erscheinen hier, sobald der Katalog Entitäten hat, die zu einem gehören.',
  'table.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar und werden hier nicht mitgezählt.',
  'table.shown': '{{shown}} von {{total}} Systemen',
  'table.more': 'Mehr laden',

  'grouping.system': 'System',
  'grouping.domain': 'Domäne',
  'grouping.owner': 'Eigentümer',
  'grouping.kind': 'Art',
  'grouping.type': 'Typ',
  'grouping.lifecycle': 'Lebenszyklus',

  'without.system': 'Kein System',
  'without.domain': 'Keine Domäne',
  'without.owner': 'Kein Eigentümer',
  'without.kind': 'Keine Art',
  'without.type': 'Kein Typ',
  'without.lifecycle': 'Kein Lebenszyklus',

  'portfolio.way': 'Navigationspfad',
  'portfolio.all': 'Alles',
  'portfolio.display': 'Ansicht',
  'portfolio.heatmap': 'Heatmap',
  'portfolio.table': 'Tabelle',
  'portfolio.entities': 'Entitäten',
  'portfolio.bySystem': 'Stufen nach System',
  'portfolio.byDomain': 'Stufen nach Domäne',
  'portfolio.byOwner': 'Stufen nach Eigentümer',
  'portfolio.byKind': 'Stufen nach Art',
  'portfolio.byType': 'Stufen nach Typ',
  'portfolio.byLifecycle': 'Stufen nach Lebenszyklus',
  'portfolio.asOf': 'Stand: {{time}}',
  'portfolio.never': 'Der Katalog wurde noch nicht eingelesen',
  'portfolio.unreachable': 'Der Katalog ist nicht erreichbar',
  'portfolio.updating': 'Aktualisierung läuft',
  'portfolio.capabilities': 'Capabilities',
  'portfolio.exchange': 'Import und Export',
  'portfolio.export': 'Exportieren',
  'portfolio.exportAs': 'Als {{format}} exportieren',
  'portfolio.exportFailed': 'Export fehlgeschlagen: {{message}}',
  'portfolio.print': 'Drucken',
  'portfolio.printing': 'Druck wird vorbereitet …',
  'portfolio.printFailed': 'Drucken fehlgeschlagen: {{message}}',
  'portfolio.total_one': '{{count}} Gruppe',
  'portfolio.total_other': '{{count}} Gruppen',
  'portfolio.noMatch': 'Keine Treffer für diese Filter',
  'portfolio.noMatchText': 'Versuchen Sie es mit weniger oder anderen Filtern.',
  'portfolio.nothing': 'Noch nichts vorhanden',
  'portfolio.nothingText':
    'Entitäten erscheinen hier, sobald der Katalog eingelesen ist.',
  'portfolio.given':
    'Stufen, als würden diese Capabilities genutzt: {{capabilities}}.',
  'portfolio.givenEntities':
    'In der Heatmap als genutzt angenommen, nicht in dieser Tabelle: {{capabilities}}.',
  'portfolio.givenClear': 'Ist-Stand anzeigen',
  'portfolio.givenAreas': 'Ein Pfeil markiert einen Median, der steigen würde.',

  'heatmap.entities': 'Entitäten',
  'heatmap.hint':
    'Jede Zelle zeigt den Median. Der Balken zeigt die Zahl der Entitäten je Stufe; ein Klick auf ein Segment listet sie auf.',
  'heatmap.hintGiven':
    'Jede Zelle zeigt den Median, der sich ergäbe. Der Balken zeigt, wie viele Entitäten auf welcher Stufe wären.',
  'heatmap.legend': 'Stufen und Symbole',
  'heatmap.lowCoverage': 'weniger als die Hälfte bewertet',
  'heatmap.muchStale': 'mehr als ein Drittel veraltet',
  'heatmap.page': '{{group}} im Katalog',
  'heatmap.entitiesOf': '{{entities}} Entitäten von {{group}}',
  'heatmap.stale':
    '{{stale}} von {{entities}} Entitäten haben veraltete Antworten',
  'heatmap.showAreas': 'Bereiche von {{aspect}} anzeigen',
  'heatmap.hideAreas': 'Bereiche von {{aspect}} ausblenden',

  'sort.supported': 'Angaben, die Fakten stützen',
  'sort.contradicted': 'Angaben, gegen die Fakten sprechen',
  'sort.beyond': 'Praktiken über die Angaben hinaus',
  'sort.weakest': 'Schwächste zuerst',
  'sort.weakestGroups':
    'Schwächste zuerst: nach dem niedrigsten Median über die Aspekte, dann nach dem Durchschnitt der Mediane.',
  'sort.weakestEntities':
    'Schwächste zuerst: nach der niedrigsten Stufe über die Aspekte, dann nach deren Durchschnitt.',
  'sort.ascending': 'Aufsteigend sortiert nach {{column}}.',
  'sort.descending': 'Absteigend sortiert nach {{column}}.',

  'filters.title': 'Filter',
  'filters.titleSet': 'Filter ({{set}})',
  'filters.groupBy': 'Gruppieren nach',
  'filters.text': 'Name',
  'filters.set': 'Aktive Filter',
  'filters.remove': 'Filter entfernen:',
  'filters.clear': 'Alle entfernen',
  'filters.none': 'Keine Optionen',
  'filters.failed': 'Die Optionen konnten nicht geladen werden',
  'filters.open': 'Öffnen',
  'filters.close': 'Schließen',

  'entities.title': 'Entitäten',
  'entities.count_one': '{{count}} Entität',
  'entities.count_other': '{{count}} Entitäten',
  'entities.shown': '{{shown}} von {{total}} Entitäten',
  'entities.name': 'Name',
  'entities.overall': 'Insgesamt',
  'entities.coverage': 'Abdeckung',
  'entities.oldest': 'Älteste Antwort',
  'entities.wanted': 'Hilft am meisten',
  'entities.wantedHint':
    '„Hilft am meisten“ betrachtet eine einzelne Entität und zieht vor, was es schon gibt; „Als Nächstes bauen“ betrachtet alle.',
  'entities.noAnswer': 'Keine Antwort',
  'entities.cellAt': '{{what}} auf {{level}}',
  'entities.cellNone': '{{what}} nicht bewertet',
  'entities.cellStale': 'Mit veralteten Antworten',
  'filters.anyFacts': 'Alle',
  'entities.evidence.supported': 'Mit Angaben, die Fakten stützen',
  'entities.evidence.contradicted': 'Mit Angaben, gegen die Fakten sprechen',
  'entities.evidence.none': 'Mit Angaben, zu denen Fakten nichts sagen',
  'entities.evidence.beyond': 'Vielleicht weiter als angegeben',
  'entities.cellOwnAssessment': 'Mit eigener Bewertung',
  'entities.cellNoOwnAssessment': 'Ohne eigene Bewertung',
  'entities.soleBlocker': '{{capability}} ist einziges Hindernis',
  'entities.bringsCloser': '{{capability}} bringt sie weiter',
  'entities.inUse': '{{capability}} in Nutzung',
  'entities.risesWith': '{{what}} würde steigen mit {{capabilities}}',
  'entities.withinOwnReach': 'Mit einer Stufe, die ihre Teams allein erreichen',
  'entities.risesHint':
    'Ein Pfeil führt zu der Stufe, die ein Aspekt hätte. Wo keiner steht, würden Bereiche steigen, aber kein Aspekt mit ihnen.',
  'entities.anyArea': 'Ein Bereich',

  'buildNext.title': 'Als Nächstes bauen',
  'buildNext.display': 'Ansicht',
  'buildNext.order': 'Reihenfolge',
  'buildNext.wanted': 'Am gefragtesten',

  'buildOrder.hint':
    'Eine Stufe eines Bereichs ist in Reichweite, sobald ihr nichts mehr im Weg steht als die eigene Arbeit des Teams.',
  'buildOrder.median':
    'Ein Was-wäre-wenn hebt womöglich weniger Aspekte als Stufen, denn die Stufe eines Aspekts ist der Median seiner Bereiche.',
  'buildOrder.weakest':
    'Ein Was-wäre-wenn hebt womöglich weniger Aspekte als Stufen, denn die Stufe eines Aspekts ist die seines schwächsten Bereichs.',
  'buildOrder.average':
    'Ein Was-wäre-wenn hebt womöglich weniger Aspekte als Stufen, denn die Stufe eines Aspekts ist der abgerundete Durchschnitt seiner Bereiche.',
  'buildOrder.ownNone': 'Keine Stufe erreichen Ihre Teams allein',
  'buildOrder.own_one': '{{count}} Stufe erreichen Ihre Teams allein',
  'buildOrder.own_other': '{{count}} Stufen erreichen Ihre Teams allein',
  'buildOrder.ownAlone': '{{own}}.',
  'buildOrder.withOne': '{{own}}; mit {{first}} {{adds}} weitere.',
  'buildOrder.withTwo':
    '{{own}}; mit {{first}} {{adds}} weitere, dazu mit {{second}} noch {{more}}.',
  'buildOrder.list':
    'Capabilities in der Reihenfolge, in der jede am meisten bringt',
  'buildOrder.adds_one': 'bringt {{count}} Stufe: {{total}} in Reichweite',
  'buildOrder.adds_other': 'bringt {{count}} Stufen: {{total}} in Reichweite',
  'buildOrder.better':
    'Eine bessere Auswahl von {{size}}: {{capabilities}}, mit {{total}} in Reichweite.',
  'buildOrder.whatIf_one': 'Was wäre mit 1',
  'buildOrder.whatIf_other': 'Was wäre mit {{count}}',
  'buildOrder.whatIfColumn': 'Was wäre, wenn',
  'buildOrder.whatIfOf': '{{words}}: {{capabilities}}',
  'buildOrder.inexact':
    'Es sind zu viele Capabilities, um alle Kombinationen zu prüfen. Diese folgen der Reihenfolge oben und sind womöglich nicht die besten.',
  'buildOrder.nothingBlocks': 'Keine nächste Stufe wartet auf eine Capability.',
  'buildOrder.empty':
    'Keine Stufe ist mehr zu erreichen: Hier ist nichts bewertet, oder alles ist auf seiner letzten Stufe.',
  'buildOrder.chart':
    'Stufen in Reichweite nach der Zahl der gebauten Capabilities',
  'buildOrder.table': 'Als Tabelle anzeigen',
  'buildOrder.caption': 'Die beste Auswahl je Zahl von Capabilities',
  'buildOrder.built': 'Gebaute Capabilities',
  'buildOrder.reach': 'Stufen in Reichweite',
  'buildOrder.set': 'Beste Auswahl',
  'buildOrder.none': 'Keine',

  'ranking.hint':
    'Die Capabilities, die Teams für ihre nächsten Stufen brauchen, die gefragtesten zuerst: danach, wie viele Entitäten jede allein aufhält. Die Ansicht „Reihenfolge“ ist eine andere, denn sie zählt Stufen und nimmt jeden Schritt als gebaut an. Jede Zahl zählt Entitäten und führt zu ihnen. Wählen Sie einige, um die Stufen zu sehen, als würden sie genutzt.',
  'ranking.list': 'Capabilities, die gefragtesten zuerst',
  'ranking.offers': 'Verfügbarkeit',
  'ranking.all': 'Alle ({{total}})',
  'ranking.missing': 'Fehlende ({{total}})',
  'ranking.available': 'Verfügbare ({{total}})',
  'ranking.noneMissing': 'Alle haben einen Anbieter.',
  'ranking.noneAvailable': 'Noch hat keine einen Anbieter.',
  'ranking.empty':
    'Kein Bedarf: Keine nächste Stufe hängt von einer Capability ab, und keine wird genutzt.',
  'ranking.soleBlocker': 'einziges Hindernis für {{total}}',
  'ranking.bringsCloser': 'bringt {{total}} weiter',
  'ranking.inUse': 'genutzt von {{total}}',
  'ranking.areas_one': 'in {{count}} Bereich dieser Entitäten',
  'ranking.areas_other': 'in {{count}} Bereichen dieser Entitäten',
  'ranking.numberOf': '{{capability}}: {{number}}',
  'ranking.soleBlockerHint':
    'Das Einzige, was diesen Entitäten für eine nächste Stufe fehlt',
  'ranking.bringsCloserHint': 'Nötig für eine nächste Stufe dieser Entitäten',
  'ranking.inUseHint': 'Diese Entitäten hängen von einem Anbieter ab',
  'ranking.give': 'Annehmen, dass {{capability}} genutzt wird',
  'ranking.given': 'Als genutzt angenommen: {{capabilities}}.',
  'ranking.clear': 'Zurücksetzen',
  'ranking.rising': 'Um eine Stufe würde ein Aspekt steigen für',
  'ranking.risingHint':
    'Die Liste unten zählt Stufen von Bereichen; ein Aspekt steigt, sobald genug seiner Bereiche steigen.',
  'ranking.rise_one': '{{count}} Entität in {{aspect}}',
  'ranking.rise_other': '{{count}} Entitäten in {{aspect}}',
  'ranking.noRise': 'Dadurch allein würde kein Aspekt um eine Stufe steigen.',
  'ranking.riseFailed': 'Die Wirkung konnte nicht berechnet werden.',

  'trend.title': 'Stufen im Zeitverlauf',
  'trend.hint':
    'Die Zahl der Entitäten je Stufe; gezählt werden die heutigen Entitäten.',
  'trend.aspect': 'Aspekt',
  'trend.period': 'Zeitraum',
  'trend.quarter': '90 Tage',
  'trend.year': '1 Jahr',
  'trend.empty':
    'Es gibt keine Entitäten, die sich im Zeitverlauf zeigen ließen.',
  'trend.median':
    'Median in {{aspect}}: {{before}} am {{from}}, jetzt {{now}}.',
  'trend.medianNew':
    'Median in {{aspect}}: {{now}}. Mindestens die Hälfte des Bewerteten war am {{from}} noch nicht bewertet.',
  'trend.levels': 'Aktuelle Stufen',
  'trend.now': '{{level}}: {{total}}',
  'trend.table': 'Als Tabelle anzeigen',
  'trend.caption': '{{aspect}}: Entitäten je Stufe im Zeitverlauf',
  'trend.date': 'Datum',
  'trend.medianColumn': 'Median',

  'coverage.title': 'Abdeckung und Alter nach Eigentümer',
  'coverage.hint':
    'Entitäten ohne eigene Bewertung und Entitäten mit veralteten Antworten, nach Eigentümer; geringste Abdeckung zuerst.',
  'coverage.caption': 'Eigentümer, geringste Abdeckung zuerst',
  'coverage.answered': '{{percent}}, {{answered}} von {{total}} Bereichen',
  'coverage.empty': 'Hier gibt es keine Entitäten zu bewerten.',
  'coverage.linkEntities': '{{total}} Entitäten von {{owner}}',
  'coverage.linkWithoutOwnAssessment':
    '{{total}} Entitäten von {{owner}} ohne eigene Bewertung',
  'coverage.linkContradicted_one':
    '{{count}} Angabe von {{owner}}, gegen die Fakten sprechen',
  'coverage.linkContradicted_other':
    '{{count}} Angaben von {{owner}}, gegen die Fakten sprechen',
  'trend.evidence':
    'Fakten sagen etwas über {{share}} dessen, was umgesetzt sein soll:',
  'trend.evidenceSince':
    'Fakten sagen etwas über {{share}} dessen, was umgesetzt sein soll, am {{from}} waren es {{before}}:',
  'trend.supported': '{{total}} gestützt',
  'trend.contradicted': '{{total}} widersprochen',
  'coverage.linkStale':
    '{{total}} Entitäten von {{owner}} mit veralteten Antworten',

  'figures.title': 'Kennzahlen',
  'figures.entities': 'Entitäten',
  'figures.withoutOwnAssessment': 'Ohne eigene Bewertung',
  'figures.stale': 'Veraltet',
  'figures.linkMedian':
    '{{aspect}}: Median {{level}}; Entitäten nach ihrer Stufe',
  'figures.linkRisen':
    '{{aspect}}: Median {{level}}; Entitäten, die steigen würden',
  'figures.today': 'Heute: {{standing}}',
  'figures.up': 'Um {{levels}} gestiegen seit {{since}}',
  'figures.new': 'neu',
  'figures.isNew':
    'Mindestens die Hälfte von dem, was jetzt bewertet ist, war es am {{since}} nicht; es gibt nichts zum Vergleichen.',
  'figures.contradicted_one': '{{count}} Angabe zu prüfen',
  'figures.contradicted_other': '{{count}} Angaben zu prüfen',
  'figures.down': 'Um {{levels}} gefallen seit {{since}}',

  'brief.counts':
    '{{entities}} Entitäten: {{without}} ohne eigene Bewertung, {{stale}} mit veralteten Antworten.',
  'brief.contradicted_one': 'Gegen {{count}} Angabe sprechen Fakten.',
  'brief.contradicted_other': 'Gegen {{count}} Angaben sprechen Fakten.',
  'brief.groups': 'Die ersten {{shown}} von {{total}} Gruppen.',
  'brief.offered': 'Angeboten von {{providers}}.',

  'context.show': 'Umfrage anzeigen',
  'context.title': 'Im Vergleich',
  'context.subtitle': '{{title}}: Anteil von Organisationen, Selbstauskunft',
  'context.source': 'Quelle der Zahlen',
  'context.theirs': 'Organisationen: {{percent}}',
  'context.oursAt': 'Bei uns auf {{level}}',
  'context.ours': '{{percent}}, {{entities}} von {{total}}',
  'context.oursNote_one':
    '„Bei uns“ zählt die {{count}} Entität mit einer Gesamtstufe. Diese ergibt sich aus Bewertungen, während Organisationen ihre Stufe selbst angegeben haben.',
  'context.oursNote_other':
    '„Bei uns“ zählt die {{count}} Entitäten mit einer Gesamtstufe. Diese ergibt sich aus Bewertungen, während Organisationen ihre Stufe selbst angegeben haben.',
  'context.oursLeft_one':
    '{{count}} Entität ohne Gesamtstufe ist nicht enthalten.',
  'context.oursLeft_other':
    '{{count}} Entitäten ohne Gesamtstufe sind nicht enthalten.',
  'context.oursNone':
    'Keine Entität hier hat eine Gesamtstufe zum Vergleichen.',
};
