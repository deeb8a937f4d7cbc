import type { history as english } from '../en/history';

/** The German messages of the history. */
export const history: Record<keyof typeof english, string> = {
  'history.title': 'Verlauf',
  'history.emptyTitle': 'Noch kein Verlauf',
  'history.empty':
    'Jede eingereichte Bewertung bleibt hier dauerhaft erhalten.',
  'history.assessments': 'Bewertungen',
  'history.revision': 'Bewertung {{revision}}',
  'history.answered_one': '{{count}} Bereich beantwortet',
  'history.answered_other': '{{count}} Bereiche beantwortet',
  'history.changed_one': '{{count}} Antwort geändert',
  'history.changed_other': '{{count}} Antworten geändert',
  'history.compare': 'Vergleichen',
  'history.compareOf': 'Bewertung {{revision}} vergleichen',
  'history.chooseTwo': 'Wählen Sie zwei Bewertungen, um sie zu vergleichen.',
  'history.shown': '{{shown}} von {{total}} Bewertungen',
  'history.more': 'Ältere Bewertungen laden',
  'history.compared': 'Von Bewertung {{before}} zu {{after}}',
  'history.answers': 'Geänderte Antworten',
  'history.noChanges': 'Die Antworten sind in beiden Bewertungen gleich.',
  'history.levels': 'Stufen',
  'history.levelsHint':
    'Beide nach heutigem Modell und heute geerbten Antworten; nur Änderungen an eigenen Antworten wirken sich aus.',
  'history.lines': 'Aspekte im Zeitverlauf',
  'history.date': 'Datum',
};
