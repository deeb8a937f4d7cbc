import type { insightMessages } from './insight.en';

/** The German messages of the panels beside the heatmap. */
export const germanInsight: Record<keyof typeof insightMessages, string> = {
  'panel.showAll': 'Alle {{total}} zeigen',
  'panel.showFewer': 'Weniger zeigen',

  'ranking.title': 'Was als Nächstes zu bauen ist',
  'ranking.hint':
    'Die Fähigkeiten, die nächste Stufen brauchen, die gefragtesten zuerst. Wählen Sie einige, um die Stufen zu sehen, als wären sie gegeben.',
  'ranking.list': 'Fähigkeiten, die gefragtesten zuerst',
  'ranking.offers': 'Welche Fähigkeiten',
  'ranking.all': 'Alle ({{total}})',
  'ranking.missing': 'Fehlende ({{total}})',
  'ranking.available': 'Verfügbare ({{total}})',
  'ranking.noneMissing': 'Jede von ihnen bietet jemand an.',
  'ranking.noneAvailable': 'Noch bietet niemand eine von ihnen an.',
  'ranking.empty':
    'Nichts gefragt: keine nächste Stufe wartet auf eine Fähigkeit, und keine wird genutzt.',
  'ranking.soleBlocker': 'fehlt allein bei {{total}}',
  'ranking.bringsCloser': 'bringt {{total}} näher',
  'ranking.inUse': 'genutzt von {{total}}',
  'ranking.areas_one': 'in {{count}} Bereich dieser Entitäten',
  'ranking.areas_other': 'in {{count}} Bereichen dieser Entitäten',
  'ranking.numberOf': '{{capability}}: {{number}}',
  'ranking.soleBlockerHint': 'Sie allein vollendet eine Stufe dieser Entitäten',
  'ranking.bringsCloserHint': 'Eine nächste Stufe dieser Entitäten braucht sie',
  'ranking.inUseHint': 'Diese Entitäten hängen von einem Anbieter ab',
  'ranking.give': 'Als wäre {{capability}} gegeben',
  'ranking.given': 'Als gegeben angenommen: {{capabilities}}.',
  'ranking.clear': 'Zurücksetzen',
  'ranking.rising': 'Eine Stufe höher kämen:',
  'ranking.rise_one': '{{count}} Entität in {{aspect}}',
  'ranking.rise_other': '{{count}} Entitäten in {{aspect}}',
  'ranking.noRise': 'Dadurch allein stiege keine Stufe eines Aspekts.',
  'ranking.riseFailed': 'Was stiege, lässt sich gerade nicht lesen.',

  'trend.title': 'Stufen im Lauf der Zeit',
  'trend.hint':
    'Wie viele Entitäten auf welcher Stufe waren. Gezählt sind die Entitäten, die es jetzt gibt.',
  'trend.aspect': 'Aspekt',
  'trend.period': 'Zeitraum',
  'trend.quarter': '90 Tage',
  'trend.year': '1 Jahr',
  'trend.empty': 'Hier ist keine Entität, deren Stufen zu verfolgen wären.',
  'trend.median':
    'Median in {{aspect}}: {{before}} am {{from}}, jetzt {{now}}.',
  'trend.levels': 'Stufen jetzt',
  'trend.now': '{{level}}: {{total}}',
  'trend.table': 'Als Tabelle zeigen',
  'trend.caption': '{{aspect}}: Entitäten je Stufe im Lauf der Zeit',
  'trend.date': 'Datum',
  'trend.medianColumn': 'Median',

  'coverage.title': 'Abdeckung und Alter nach Eigentümer',
  'coverage.hint':
    'Wessen Entitäten keine Stufe haben und wessen Antworten veraltet sind: die geringste Abdeckung zuerst.',
  'coverage.caption': 'Eigentümer, die geringste Abdeckung zuerst',
  'coverage.answered': '{{percent}}, {{answered}} von {{total}} Bereichen',
  'coverage.empty': 'Hier ist keine Entität, die bewertet werden könnte.',
  'coverage.linkEntities': '{{total}} Entitäten von {{owner}}',
  'coverage.linkNotAssessed':
    '{{total}} nicht bewertete Entitäten von {{owner}}',
  'coverage.linkStale':
    '{{total}} Entitäten von {{owner}} mit veralteten Antworten',

  'context.title': 'Zur Einordnung',
  'context.subtitle': '{{title}}: Anteil von Organisationen, Selbstauskunft',
  'context.source': 'Quelle der Zahlen',
  'context.theirs': 'Organisationen: {{percent}}',
  'context.oursAt': 'Bei uns auf {{level}}',
  'context.ours': '{{percent}}, {{entities}} von {{total}}',
  'context.oursNote_one':
    '„Bei uns“ zählt die {{count}} Entität, die hier eine Gesamtstufe hat, nach dieser Stufe. Das ist etwas anderes als das, was Organisationen von sich sagen.',
  'context.oursNote_other':
    '„Bei uns“ zählt die {{count}} Entitäten, die hier eine Gesamtstufe haben, nach dieser Stufe. Das ist etwas anderes als das, was Organisationen von sich sagen.',
  'context.oursLeft_one': '{{count}} ohne eine ist nicht dabei.',
  'context.oursLeft_other': '{{count}} ohne eine sind nicht dabei.',
  'context.oursNone':
    'Keine Entität hier hat eine Gesamtstufe, die daneben stehen könnte.',
};
