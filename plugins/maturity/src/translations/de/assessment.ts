import type { assessment as english } from '../en/assessment';

/** The German messages of the assessment. */
export const assessment: Record<keyof typeof english, string> = {
  'question.tickSeen_one': 'Die gesehene ankreuzen',
  'question.tickSeen_other': 'Die {{count}} gesehenen ankreuzen',
  'question.seen_one': 'Werkzeuge haben zu {{count}} Praktik etwas gesehen',
  'question.seen_other': 'Werkzeuge haben zu {{count}} Praktiken etwas gesehen',
  'question.contradicted':
    'Gegen einen Teil dieser Antwort sprechen Fakten. Trifft sie trotzdem zu, sagen Sie in einer Notiz, warum.',
  'review.contradicted_one': 'Gegen {{count}} Antwort sprechen Fakten',
  'review.contradicted_other': 'Gegen {{count}} Antworten sprechen Fakten',
  'review.contradictedHint':
    'Sie können trotzdem einreichen. Eine Notiz mit dem Grund hilft allen, die es lesen.',
  'review.why': 'Notiz: {{note}}',
  'review.sayWhy': 'Noch sagt keine Notiz, warum.',

  'assess.title': 'Bewertung von {{entity}}',
  'assess.steps': 'Aspekte der Bewertung',
  'assess.answered': '{{confirmed}} von {{asked}} beantwortet',
  'assess.confirmed': '{{confirmed}} von {{asked}} bestätigt',
  'assess.inherited_one': '{{count}} geerbt',
  'assess.inherited_other': '{{count}} geerbt',
  'assess.leftElsewhere_one': '{{count}} meist anderswo beantwortet',
  'assess.leftElsewhere_other': '{{count}} meist anderswo beantwortet',
  'assess.back': 'Zurück zum Maturity-Tab',
  'assess.reviewStep': 'Prüfen und einreichen',
  'assess.next': 'Weiter: {{aspect}}',
  'assess.notSaved_one': '{{count}} nicht gespeichert',
  'assess.notSaved_other': '{{count}} nicht gespeichert',
  'assess.keepAll_one': '{{count}} letzte Antwort behalten',
  'assess.keepAll_other': 'Alle {{count}} letzten Antworten behalten',
  'assess.elsewhereOpen_one':
    '{{count}} Bereich ({{open}} unbeantwortet), meist anderswo beantwortet',
  'assess.elsewhereOpen_other':
    '{{count}} Bereiche ({{open}} unbeantwortet), meist anderswo beantwortet',
  'assess.elsewhere_one': '{{count}} Bereich, meist anderswo beantwortet',
  'assess.elsewhere_other': '{{count}} Bereiche, meist anderswo beantwortet',
  'assess.askedOn': 'Meist beantwortet für: {{kinds}}.',

  'question.more': 'Mehr',
  'question.moreOf': 'Mehr zu den Stufen von {{area}}',
  'question.less': 'Weniger',
  'question.lessOf': 'Weniger zu den Stufen von {{area}}',
  'question.link': 'Link zu dieser Frage',
  'question.linkOf': 'Link zu {{area}}',
  'question.last': 'Letzte Antwort',
  'question.lastAnswer': 'Letztes Mal: {{answer}}, {{time}}.',
  'question.keep': 'Behalten',
  'question.keepOf': 'Die letzte Antwort zu {{area}} behalten',
  'question.inherited': 'Geerbt: {{answer}}, {{source}}',
  'question.answerHere': 'Hier antworten',
  'question.answerHereOf': '{{area}} hier beantworten',
  'question.cleared': 'Ihre eigene Antwort wird beim Einreichen entfernt.',
  'question.clear': 'Löschen',
  'question.escapes': 'Andere Antworten zu {{area}}',
  'question.reason': 'Warum trifft es nicht zu?',
  'question.reasonNeeded':
    'Geben Sie eine Begründung an, um die Antwort zu speichern.',
  'question.practices': 'Welche Praktiken von {{level}} sind schon umgesetzt?',
  'question.noteAndEvidence': 'Notiz und Nachweise',
  'question.evidenceUrl': 'Link',
  'question.evidenceTitle': 'Titel (optional)',
  'question.evidenceAdd': 'Link hinzufügen',
  'question.evidenceRemove': 'Entfernen',
  'question.evidenceRemoveOf': '{{title}} entfernen',
  'question.evidenceInvalid':
    'Geben Sie eine vollständige URL an, etwa https://example.com/runbook',

  'save.saving': 'Wird gespeichert …',
  'save.saved': 'Gespeichert {{time}}',
  'save.retrying': 'Noch nicht gespeichert. Neuer Versuch …',
  'save.unfinished':
    'Nicht gespeichert: Diese Antwort braucht eine Begründung.',
  'save.stillHolds':
    'Bis dahin gilt die zuletzt gespeicherte Antwort: {{answer}}.',
  'save.restore': 'Wiederherstellen',
  'save.linkNotAdded':
    'Der eingegebene Link ist nicht gespeichert: fügen Sie ihn hinzu, oder verwerfen Sie ihn.',
  'save.removeLink': 'Link verwerfen',
  'save.failed': 'Nicht gespeichert: {{message}}',
  'save.again': 'Erneut speichern',
  'save.notSaved_one': '{{count}} Antwort ist noch nicht gespeichert',
  'save.notSaved_other': '{{count}} Antworten sind noch nicht gespeichert',
  'save.allSaved': 'Alle Antworten sind gespeichert',

  'conflict.title': 'Jemand anderes hat diese Antwort geändert',
  'conflict.theirs': 'Andere Antwort, {{time}} von {{user}}',
  'conflict.theirsCleared': 'Andere Antwort',
  'conflict.mine': 'Ihre Antwort',
  'conflict.takeTheirs': 'Andere übernehmen',
  'conflict.takeMine': 'Eigene speichern',

  'review.title': 'Prüfen und einreichen',
  'review.changes': 'Änderungen',
  'review.noChanges': 'Keine Antwort weicht von der letzten Bewertung ab.',
  'review.noAnswers': 'Noch ist kein Bereich beantwortet.',
  'review.area': '{{aspect}} › {{area}}',
  'review.changedBy': 'Geändert von {{user}}, {{time}}',
  'review.clearedBy': 'Gelöscht von {{user}}, {{time}}',
  'review.confirmedBy': 'Bestätigt von {{user}}, {{time}}',
  'review.removed': 'Nicht mehr im Entwurf',
  'review.meanwhile':
    'Der Entwurf hat sich geändert, seit Sie diese Prüfung geöffnet haben',
  'review.meanwhileHint':
    'Es wurde nichts eingereicht. Das hat sich in der Zwischenzeit geändert:',
  'review.submittedMeanwhile': 'Bewertung {{revision}} wurde eingereicht.',
  'review.submittedBy': 'Eingereicht von {{user}}, {{time}}.',
  'review.again': 'Erneut prüfen',
  'review.outdated': 'Prüfen Sie den Entwurf erneut, bevor Sie ihn einreichen.',
  'review.open_one': '{{count}} Bereich ist nicht beantwortet',
  'review.open_other': '{{count}} Bereiche sind nicht beantwortet',
  'review.openHint':
    'Sie können jetzt einreichen und den Rest später beantworten.',
  'review.change': '{{before}} → {{after}}',
  'review.details': '(Details)',
  'review.confirmed_one': '{{count}} Antwort wird unverändert bestätigt.',
  'review.confirmed_other': '{{count}} Antworten werden unverändert bestätigt.',
  'review.levels': 'Stufen nach dem Einreichen',
  'review.aspect': 'Aspekt',
  'review.before': 'Vorher',
  'review.after': 'Nachher',
  'review.overall': 'Insgesamt',
  'review.note': 'Was hat sich geändert, und warum? (optional)',
  'review.submit': 'Bewertung einreichen',
  'review.nothing':
    'Beantworten oder behalten Sie mindestens einen Bereich, bevor Sie einreichen.',
  'review.saving': 'Warten Sie, bis alle Antworten gespeichert sind.',
  'review.unsaved_one':
    '{{count}} Antwort ist nicht gespeichert, deshalb gibt es noch nichts zu prüfen.',
  'review.unsaved_other':
    '{{count}} Antworten sind nicht gespeichert, deshalb gibt es noch nichts zu prüfen.',
  'review.notConfirmed_one': '{{count}} Antwort wird unbestätigt übernommen',
  'review.notConfirmed_other':
    '{{count}} Antworten werden unbestätigt übernommen',
  'review.notConfirmedHint':
    'Antworten, die niemand bestätigt, veralten. Behalten Sie, was noch stimmt.',
  'review.lastConfirmed': 'Zuletzt bestätigt {{time}} · {{freshness}}',
  'review.failed': 'Nicht eingereicht: {{message}}',

  'discard.button': 'Entwurf verwerfen',
  'discard.title': 'Entwurf verwerfen?',
  'discard.text':
    'Nicht eingereichte Antworten werden gelöscht, auch für alle anderen, die diese Bewertung bearbeiten. Eingereichte Bewertungen bleiben erhalten.',
  'discard.confirm': 'Verwerfen',
  'discard.cancel': 'Weiter bearbeiten',
  'discard.failed': 'Nicht verworfen: {{message}}',
  'discard.changed':
    'Nicht verworfen: Jemand anders hat diesen Entwurf gerade geändert. Er wird jetzt so angezeigt, wie er ist; sehen Sie ihn an, bevor Sie ihn verwerfen.',

  'confirm.short': 'zu bestätigen',
  'confirm.text':
    'Die Beschreibung hat sich seit dieser Antwort geändert. Bitte bestätigen Sie die Antwort.',
  'confirm.levelGone':
    'Die Stufe der letzten Antwort gibt es im Modell nicht mehr. Bitte wählen Sie eine andere.',
  'confirm.gone_one':
    'Im Verlauf aufbewahrt: {{count}} Antwort zu einem Bereich, den dieses Modell nicht mehr hat',
  'confirm.gone_other':
    'Im Verlauf aufbewahrt: {{count}} Antworten zu Bereichen, die dieses Modell nicht mehr hat',
  'confirm.goneHint':
    'Sie gelten wieder, wenn der Bereich zurückkehrt. Beim Einreichen bleiben sie unverändert.',

  'assess.noneAsked':
    'Die Bereiche dieses Aspekts werden meist anderswo beantwortet. Geerbte Antworten gelten; unten können Sie sie überschreiben.',
  'assess.mayNotTitle': 'Bewertung nicht möglich',
  'assess.mayNot':
    'Sie können den Reifegrad von {{entity}} sehen, aber die Bewertung nicht bearbeiten. Wenden Sie sich an die Eigentümer oder die Administration des Portals.',

  'question.keepInherited': 'Geerbte Antwort behalten',
  'question.keepInheritedOf': 'Die geerbte Antwort zu {{area}} behalten',

  'keys.button': 'Tastenkürzel',
  'keys.title': 'Tastenkürzel',
  'keys.close': 'Schließen',
  'keys.where':
    'Die Tasten gelten, solange der Fokus in einer Frage ist. Weiter mit Tab.',
  'keys.level': 'eine Stufe wählen',
  'keys.notApplicable': '„trifft nicht zu“ antworten',
  'keys.unknown': '„noch nicht bekannt“ antworten',
  'keys.arrows': 'die Stufe wechseln',
  'keys.arrowsName': 'Pfeiltasten',
  'keys.help': 'diese Hilfe zeigen, überall auf der Seite',
};
