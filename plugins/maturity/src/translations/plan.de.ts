import type { planMessages } from './plan.en';

/** The German messages of the plan, of models and of the way to confirm. */
export const germanPlan: Record<keyof typeof planMessages, string> = {
  'model.choose': 'Modell',
  'tab.emptyWithheld_one':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} ist schon anderswo beantwortet.',
  'tab.emptyWithheld_other':
    '{{total}} Fragen, etwa {{minutes}} Minuten; {{count}} sind schon anderswo beantwortet.',
  'tab.mayNotAssess': 'Nur wer {{entity}} bearbeiten darf, kann es bewerten.',

  'confirm.short': 'zu bestätigen',
  'confirm.text':
    'Die Beschreibung hat sich seit dieser Antwort geändert. Bitte bestätigen.',
  'confirm.levelGone':
    'Das Modell hat die Stufe der letzten Antwort nicht mehr. Bitte neu wählen.',
  'confirm.gone_one':
    'Im Verlauf aufbewahrt: {{count}} Antwort zu einem Bereich, den dieses Modell nicht mehr hat',
  'confirm.gone_other':
    'Im Verlauf aufbewahrt: {{count}} Antworten zu Bereichen, die dieses Modell nicht mehr hat',
  'confirm.goneHint':
    'Sie gelten wieder, sollte ihr Bereich zurückkommen. Einreichen ändert sie nicht.',

  'plan.submitted':
    'Bewertung {{revision}} ist abgeschickt. Das steht als Nächstes an.',
  'plan.title': 'Nächste Schritte',
  'plan.titleOf': 'Nächste Schritte in {{aspect}}',
  'plan.none': 'Kein bewerteter Bereich hat noch eine Stufe über sich.',
  'plan.noneOf': 'Hier ist nichts bewertet, das noch eine Stufe über sich hat.',
  'plan.completes': 'Vollendet {{area}} {{level}}',
  'plan.towards': 'Auf dem Weg zu {{area}} {{level}}',
  'plan.practices_one': '{{count}} Praktik umzusetzen',
  'plan.practices_other': '{{count}} Praktiken umzusetzen',
  'plan.confirmLevel':
    'Alle Praktiken von {{level}} sind umgesetzt: in der nächsten Bewertung angeben',
  'plan.showAll': 'Alle {{total}} Schritte zeigen',
  'plan.showFewer': 'Weniger zeigen',
  'plan.hidden':
    'Einige Entitäten sind für Sie nicht sichtbar; was sie anbieten, fehlt hier.',

  'capability.title_one': 'Die Fähigkeit, die dafür nötig ist',
  'capability.title_other': 'Die Fähigkeiten, die dafür nötig sind',
  'capability.needs': 'Braucht {{capability}}',
  'capability.in-use': 'in Gebrauch',
  'capability.available': 'verfügbar',
  'capability.missing': 'fehlt',
  'capability.nobody': 'Das bietet noch niemand an.',
  'capability.parts': '{{using}} von {{total}} Teilen nutzen sie.',
  'capability.readOn': 'Mehr dazu: {{title}}',
  'capability.projects': 'CNCF-Projekte dafür: {{projects}}',
  'provider.owner': 'Eigentümer: {{owner}}',
  'provider.docs': 'Dokumentation',
  'provider.docsOf': 'Dokumentation von {{provider}}',
  'provider.template': 'Vorlage öffnen',
  'provider.templateOf': 'Vorlage öffnen: {{provider}}',
  'provider.failed':
    'Der Katalog hat nicht mehr über die Anbieter gesagt: {{message}}',

  'practice.evidence': 'Zu sehen an: {{evidence}}',
  'technology.title': 'Technologien, die für {{level}} genannt sind',
  'technology.statusOf': '{{foundation}}: {{status}}, Stand {{date}}',
  'technology.graduated': 'graduated',
  'technology.incubating': 'incubating',
  'technology.sandbox': 'sandbox',
  'technology.archived': 'archiviert',
  'technology.retired': 'eingestellt',
  'technology.external': 'kein CNCF-Projekt',
  'technology.partOf': 'Teil von {{project}}',
  'technology.instead': 'Stattdessen: {{projects}}',

  'readiness.title':
    'Vor der ersten Stufe von {{aspect}}: ist die Zeit dafür reif?',

  'assess.noneAsked':
    'Nichts von diesem Aspekt wird sonst hier gefragt. Was andere geantwortet haben, gilt und kann unten überschrieben werden.',
  'assess.mayNotTitle': 'Das dürfen Sie nicht bewerten',
  'assess.mayNot':
    'Sie dürfen die Reife von {{entity}} sehen, aber die Bewertung nicht bearbeiten. Fragen Sie die Eigentümer oder die Betreiber des Portals.',

  'failure.title': 'Das kann gerade nicht gezeigt werden',

  'question.keepInherited': 'Geerbtes behalten',
  'question.keepInheritedOf': 'Die geerbte Antwort zu {{area}} behalten',

  'keys.button': 'Tastenkürzel',
  'keys.title': 'Tastenkürzel',
  'keys.close': 'Schließen',
  'keys.where':
    'Sie gelten, solange etwas in einer Frage den Fokus hat. Tab geht weiter.',
  'keys.level': 'eine Stufe wählen',
  'keys.notApplicable': 'trifft nicht zu',
  'keys.unknown': 'noch nicht bekannt',
  'keys.arrows': 'die Stufe wechseln',
  'keys.arrowsName': 'Pfeiltasten',
  'keys.help': 'die Tasten zeigen, überall auf dieser Seite',
};
