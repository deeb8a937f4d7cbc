import { germanExchange } from './exchange.de';
import { germanHistory } from './history.de';
import { germanInsight } from './insight.de';
import type { messages } from './messages';
import { germanParts } from './parts.de';
import { germanPlan } from './plan.de';
import { germanPortfolio } from './portfolio.de';

/** The German messages of the plugin, by key. */
const german: Record<keyof typeof messages, string> = {
  locale: 'de',

  'level.name': '{{level}} · {{title}}',
  'level.none': 'Nicht bewertet',
  'level.partial': 'unvollständig',
  'level.partialHint': 'Noch nicht alle Bereiche sind beantwortet',
  'policy.median': 'Eine Stufe ist der untere Median der bewerteten Bereiche.',
  'policy.weakest': 'Eine Stufe ist die des schwächsten bewerteten Bereichs.',
  'policy.average':
    'Eine Stufe ist der abgerundete Durchschnitt der bewerteten Bereiche.',

  'failure.forbiddenTitle': 'Das dürfen Sie nicht sehen',
  'failure.forbidden':
    'Sie haben kein Recht, die Reife dieses Teils des Katalogs zu lesen. Fragen Sie die Eigentümer oder die Betreiber des Portals.',
  'failure.notFound':
    'Das Maturity-Backend kennt diese Entität nicht. Vielleicht wird ihre Art nicht bewertet, oder sie ist noch nicht im Katalog.',
  'failure.noPage': 'Diese Seite gibt es nicht',
  'failure.retry': 'Noch einmal versuchen',
  'failure.loading': 'Wird geladen',

  'answer.notApplicable': 'Trifft nicht zu',
  'answer.unknown': 'Noch nicht bekannt',
  'answer.none': 'Nicht beantwortet',
  'answer.evidence': 'Nachweise',
  'answer.note': 'Notiz',

  'source.own': 'eigene',
  'source.system': 'vom System ↑',
  'source.domain': 'von der Domäne ↑',
  'source.owner': 'vom Eigentümer ↑',
  'source.withheld': 'geerbt ↑',

  'freshness.fresh': 'aktuell',
  'freshness.ageing': 'alternd',
  'freshness.stale': 'veraltet',

  'tab.overall': 'Insgesamt',
  'tab.weakest': 'Schwächster Aspekt',
  'tab.assessed': 'Zuletzt bewertet',
  'tab.by': '{{time}} von {{user}}',
  'tab.model': 'Modell',
  'tab.owner': 'Eigentümer',
  'tab.system': 'System',
  'tab.coverage': 'Abdeckung',
  'tab.answered': '{{answered}} von {{total}} Bereichen beantwortet',
  'tab.start': 'Bewertung beginnen',
  'tab.continue': 'Bewertung fortsetzen',
  'tab.update': 'Bewertung aktualisieren',
  'tab.emptyTitle': 'Noch nicht bewertet',
  'tab.empty': '{{total}} Fragen, etwa {{minutes}} Minuten.',
  'tab.emptyInherited_one':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} ist schon beantwortet durch',
  'tab.emptyInherited_other':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} sind schon beantwortet durch',

  'aspects.title': 'Aspekte',
  'aspects.hint': 'Ein Aspekt zeigt, wenn gewählt, nur seine Bereiche.',
  'aspects.answered': '{{answered}}/{{total}} beantwortet',
  'aspects.weakest': 'Schwächster: {{area}} {{level}}',

  'areas.title': 'Praxisbereiche',
  'areas.titleOf': 'Praxisbereiche von {{aspect}}',
  'areas.toNext': '{{inPlace}}/{{total}} von Stufe {{level}}',
  'areas.toNextLong':
    '{{inPlace}} von {{total}} Praktiken der Stufe {{level}} umgesetzt',

  'details.why': 'Warum es zählt: {{why}}',
  'details.atLevel': 'Jetzt: {{level}}',
  'details.nextLevel': 'Als Nächstes: {{level}}',
  'details.firstLevel': 'Die erste Stufe: {{level}}',
  'details.lastLevel': 'Das ist die letzte Stufe dieses Bereichs.',
  'details.practicesOf': 'Praktiken von {{level}}',
  'details.inPlace': 'Umgesetzt',
  'details.notYet': 'Noch nicht',
  'details.reason': 'Trifft nicht zu: {{reason}}',
  'details.unknown': 'Noch weiß niemand, wo dieser Bereich steht.',
  'details.none': 'Noch hat niemand diesen Bereich beantwortet.',
  'details.answered': 'Beantwortet {{time}}',
  'details.answeredBy': 'Beantwortet {{time}} von {{user}}',
  'details.source': 'Abschnitt in der Quelle',

  'table.title': 'Reife',
  'table.heading': 'Stufen nach System',
  'table.caption':
    'Je Aspekt der untere Median der Stufen und die niedrigste, und wie viele auf welcher Stufe sind.',
  'table.system': 'System',
  'table.entities': 'Dienste',
  'table.notAssessed': 'Nicht bewertet',
  'table.coverage': 'Abdeckung',
  'table.stale': 'Veraltet',
  'table.median': 'Median {{level}}',
  'table.min': 'niedrigste {{level}}',
  'table.at': '{{entities}} auf {{level}}',
  'table.countNotAssessed': '{{entities}} nicht bewertet',
  'table.emptyTitle': 'Noch keine Systeme',
  'table.empty':
    'Systeme erscheinen hier, sobald der Katalog Entitäten hat, die zu einem gehören.',
  'table.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar und hier nicht gezählt.',
  'table.shown': '{{shown}} von {{total}} Systemen',
  'table.more': 'Mehr laden',

  'assess.title': 'Bewertung von {{entity}}',
  'assess.steps': 'Aspekte der Bewertung',
  'assess.answered': '{{answered}} von {{total}} beantwortet',
  'assess.back': 'Zurück zur Reife',
  'assess.reviewStep': 'Prüfen und einreichen',
  'assess.next': 'Weiter: {{aspect}}',
  'assess.keepAll_one': '{{count}} letzte Antwort behalten',
  'assess.keepAll_other': 'Alle {{count}} letzten Antworten behalten',
  'assess.elsewhereOpen_one':
    '{{count}} Bereich ({{open}} unbeantwortet), der sonst anderswo gefragt wird',
  'assess.elsewhereOpen_other':
    '{{count}} Bereiche ({{open}} unbeantwortet), die sonst anderswo gefragt werden',
  'assess.elsewhere_one': '{{count}} Bereich, der sonst anderswo gefragt wird',
  'assess.elsewhere_other':
    '{{count}} Bereiche, die sonst anderswo gefragt werden',
  'assess.askedOn': 'Gefragt wird sonst bei: {{kinds}}.',

  'question.more': 'Mehr',
  'question.moreOf': 'Mehr zu den Stufen von {{area}}',
  'question.less': 'Weniger',
  'question.last': 'Letzte Antwort',
  'question.lastAnswer': 'Letztes Mal: {{answer}}, {{time}}.',
  'question.keep': 'Behalten',
  'question.keepOf': 'Die letzte Antwort zu {{area}} behalten',
  'question.inherited': 'Geerbt: {{answer}}, {{source}}',
  'question.answerHere': 'Hier antworten',
  'question.answerHereOf': '{{area}} hier beantworten',
  'question.cleared': 'Ihre eigene Antwort entfällt, wenn Sie einreichen.',
  'question.clear': 'Löschen',
  'question.escapes': 'Andere Antworten zu {{area}}',
  'question.reason': 'Warum trifft es nicht zu?',
  'question.reasonNeeded':
    'Eine Begründung ist nötig; gespeichert wird, sobald es eine gibt.',
  'question.practices': 'Was von {{level}} ist schon umgesetzt?',
  'question.noteAndEvidence': 'Notiz und Nachweise',
  'question.evidenceUrl': 'Link',
  'question.evidenceTitle': 'Titel (freiwillig)',
  'question.evidenceAdd': 'Link hinzufügen',
  'question.evidenceRemove': 'Entfernen',
  'question.evidenceRemoveOf': '{{title}} entfernen',
  'question.evidenceInvalid':
    'Die ganze Adresse angeben, etwa https://example.com/runbook',

  'save.saving': 'Wird gespeichert …',
  'save.saved': 'Gespeichert {{time}}',
  'save.retrying': 'Noch nicht gespeichert. Neuer Versuch …',
  'save.failed': 'Nicht gespeichert: {{message}}',
  'save.again': 'Noch einmal speichern',
  'save.notSaved_one': '{{count}} Antwort ist noch nicht gespeichert',
  'save.notSaved_other': '{{count}} Antworten sind noch nicht gespeichert',
  'save.allSaved': 'Alle Antworten sind gespeichert',

  'conflict.title': 'Jemand anderes hat diese Antwort geändert',
  'conflict.theirs': 'Die andere, {{time}} von {{user}}',
  'conflict.theirsCleared': 'Die andere',
  'conflict.mine': 'Ihre',
  'conflict.takeTheirs': 'Die andere nehmen',
  'conflict.takeMine': 'Meine speichern',

  'review.title': 'Prüfen und einreichen',
  'review.changes': 'Was sich ändert',
  'review.noChanges': 'Keine Antwort weicht von der letzten Bewertung ab.',
  'review.noAnswers': 'Noch ist nichts beantwortet.',
  'review.area': '{{aspect}} › {{area}}',
  'review.open_one': '{{count}} Bereich bliebe offen',
  'review.open_other': '{{count}} Bereiche blieben offen',
  'review.openHint':
    'Abgeschickt werden kann auch ohne sie; sie lassen sich später beantworten.',
  'review.change': '{{before}} → {{after}}',
  'review.details': '(Einzelheiten)',
  'review.confirmed_one': '{{count}} Antwort wird bestätigt.',
  'review.confirmed_other': '{{count}} Antworten werden bestätigt.',
  'review.levels': 'Die Stufen, die sich ergeben',
  'review.aspect': 'Aspekt',
  'review.before': 'Vorher',
  'review.after': 'Nachher',
  'review.overall': 'Insgesamt',
  'review.note': 'Was sich geändert hat und warum (freiwillig)',
  'review.submit': 'Bewertung einreichen',
  'review.nothing':
    'Zum Einreichen mindestens einen Bereich beantworten oder behalten.',
  'review.unsaved': 'Bitte warten, bis alle Antworten gespeichert sind.',
  'review.failed': 'Nicht eingereicht: {{message}}',

  'discard.button': 'Entwurf verwerfen',
  'discard.title': 'Den Entwurf verwerfen?',
  'discard.text':
    'Alle Antworten, die nicht eingereicht sind, gehen verloren, für alle, die diese Bewertung bearbeiten. Eingereichte Bewertungen bleiben.',
  'discard.confirm': 'Verwerfen',
  'discard.cancel': 'Weiter bearbeiten',
  'discard.failed': 'Nicht verworfen: {{message}}',
  ...germanPlan,
  ...germanHistory,
  ...germanParts,
  ...germanPortfolio,
  ...germanInsight,
  ...germanExchange,
};

export default german;
