import type { capabilities as english } from '../en/capabilities';

/** The German messages of the page about capabilities and their providers. */
export const capabilities: Record<keyof typeof english, string> = {
  'capabilities.heading': 'Capabilities der Plattform',
  'capabilities.back': 'Zurück zum Portfolio',
  'capabilities.intro':
    'Wer die Capabilities anbietet, die Praktiken brauchen. Was im Katalog gefunden wurde, zählt, sobald jemand es bestätigt hat.',
  'capabilities.none': 'Dieses Modell hat keine Capabilities.',
  'capabilities.inUseBy_one': 'Von {{count}} Komponente genutzt',
  'capabilities.inUseBy_other': 'Von {{count}} Komponenten genutzt',
  'capabilities.demand': 'Wer sie braucht',
  'capabilities.demandOf': 'Wer {{capability}} braucht',
  'capabilities.offeredBy': 'Angeboten von',
  'capabilities.missing': 'Das bietet noch niemand an.',
  'capabilities.byAnnotation': 'durch seine Annotation erklärt',
  'capabilities.byDecision': 'bestätigt von {{by}} {{time}}',
  'capabilities.byFinding': 'gefunden: {{reason}}',
  'capabilities.name': 'der Name sagt {{match}}',
  'capabilities.title': 'der Titel sagt {{match}}',
  'capabilities.type': 'der Typ sagt {{match}}',
  'capabilities.tags': 'die Tags sagen {{match}}',
  'capabilities.found_one': 'Im Katalog gefunden: {{count}}',
  'capabilities.found_other': 'Im Katalog gefunden: {{count}}',
  'capabilities.confirm': 'Bestätigen',
  'capabilities.confirmOne':
    'Bestätigen, dass {{entity}} {{capability}} anbietet',
  'capabilities.dismiss': 'Verwerfen',
  'capabilities.dismissOne': '{{entity}} für {{capability}} verwerfen',
  'capabilities.confirmAll': 'Alle {{total}} bestätigen',
  'capabilities.confirmAllOf': 'Alle {{total}} für {{capability}} bestätigen',
  'capabilities.dismissed_one': '{{count}} verworfen',
  'capabilities.dismissed_other': '{{count}} verworfen',
  'capabilities.dismissedBy': 'verworfen von {{by}} {{time}}',
  'capabilities.withdraw': 'Rückgängig',
  'capabilities.withdrawOne':
    'Entscheidung über {{entity}} und {{capability}} zurücknehmen',
  'capabilities.failed': 'Das hat nicht geklappt: {{message}}',
  'capabilities.declare': 'Wie man einen Anbieter erklärt',
  'capabilities.declareHint':
    'Ergänze das in der Katalogdatei der Entität, die sie anbietet, mit den Ids aller Capabilities, die sie anbietet, durch Kommas getrennt. Dann zählt die Annotation, was auch immer gefunden oder entschieden wurde.',
  'capabilities.copy': 'Annotation kopieren',
  'capabilities.copied': 'Kopiert',
};
