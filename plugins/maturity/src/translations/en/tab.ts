/** The English messages of the Maturity tab. */
export const tab = {
  'tab.overall': 'Overall',
  'tab.weakest': 'Weakest aspect',
  'tab.assessed': 'Last assessed',
  'tab.by': '{{time}} by {{user}}',
  'tab.model': 'Model',
  'tab.owner': 'Owner',
  'tab.system': 'System',
  'tab.coverage': 'Coverage',
  'tab.answered': '{{answered}} of {{total}} areas answered',
  'tab.start': 'Start assessment',
  'tab.update': 'Update assessment',
  'tab.continue': 'Continue assessment',
  'tab.emptyTitle': 'Not assessed yet',
  'tab.empty': '{{total}} questions, about {{minutes}} minutes.',
  'tab.emptyInherited_one':
    '{{total}} questions, about {{minutes}} minutes; {{count}} is already answered by',
  'tab.emptyInherited_other':
    '{{total}} questions, about {{minutes}} minutes; {{count}} are already answered by',

  'aspects.title': 'Aspects',
  'aspects.hint': 'Select an aspect to see only its areas.',
  'aspects.answered': '{{answered}}/{{total}} answered',
  'aspects.weakest': 'Weakest: {{area}} {{level}}',

  'areas.title': 'Practice areas',
  'areas.titleOf': 'Practice areas of {{aspect}}',
  'areas.toNext': '{{inPlace}}/{{total}} of level {{level}}',
  'areas.toNextLong':
    '{{inPlace}} of {{total}} practices of level {{level}} in place',

  'details.why': 'Why it matters: {{why}}',
  'details.atLevel': 'Now: {{level}}',
  'details.nextLevel': 'Next: {{level}}',
  'details.firstLevel': 'First level: {{level}}',
  'details.lastLevel': 'This is the last level of this area.',
  'details.practicesOf': 'Practices of {{level}}',
  'details.inPlace': 'In place',
  'details.notYet': 'Not yet',
  'details.reason': 'Not applicable: {{reason}}',
  'details.unknown': 'Nobody knows yet where this area stands.',
  'details.none': 'This area has not been answered yet.',
  'details.answered': 'Answered {{time}}',
  'details.answeredBy': 'Answered {{time}} by {{user}}',
  'details.source': 'Read the source',

  'tab.emptyWithheld_one':
    '{{total}} questions, about {{minutes}} minutes; {{count}} is already answered elsewhere.',
  'tab.emptyWithheld_other':
    '{{total}} questions, about {{minutes}} minutes; {{count}} are already answered elsewhere.',
  'tab.mayNotAssess': 'Only people who may edit {{entity}} can assess it.',

  'plan.submitted':
    'Assessment {{revision}} has been submitted. Here is what to do next.',
  'plan.title': 'Next steps',
  'plan.titleOf': 'Next steps in {{aspect}}',
  'plan.none': 'Every assessed area is at its last level.',
  'plan.noneOf': 'Every assessed area of this aspect is at its last level.',
  'plan.completes': 'Completes {{area}} {{level}}',
  'plan.towards': 'Towards {{area}} {{level}}',
  'plan.practices_one': '{{count}} practice to put in place',
  'plan.practices_other': '{{count}} practices to put in place',
  'plan.confirmLevel':
    'All practices of {{level}} are in place: choose this level in the next assessment',
  'plan.showAll': 'Show all {{total}} steps',
  'plan.hidden':
    'Some entities are hidden from you, so their providers are not shown.',

  'readiness.title': 'Before the first level of {{aspect}}: are you ready?',

  'tab.history': 'History',
  'tab.back': 'Back to the levels',
  'tab.export': 'Export',
  'tab.exportHint': 'Downloads this report as a JSON file',

  'change.up': 'Up from {{level}} since the previous assessment',
  'change.down': 'Down from {{level}} since the previous assessment',
  'change.new': 'Not assessed before',

  'radar.title': 'The aspects at a glance',
  'radar.own': 'Here',
  'radar.target': 'Target',
  'radar.system': 'System {{system}}',
  'radar.aspect': 'Aspect',
  'radar.noTarget': 'No target',
  'radar.systemForbidden':
    'You do not have access to the levels of the system.',
  'radar.systemFailed': 'The levels of the system could not be loaded.',

  'target.set': 'Set target',
  'target.setOf': 'Set target for {{aspect}}',
  'target.changeOf': 'Change the target for {{aspect}}',
  'target.is': 'Target {{level}}',
  'target.by': 'Target {{level}} by {{date}}',
  'target.reached': 'reached',
  'target.overdue': 'overdue',
  'target.title': 'Target for {{aspect}}',
  'target.now': 'Now: {{level}}',
  'target.level': 'Target level',
  'target.date': 'Target date (optional)',
  'target.reason': 'Reason (optional)',
  'target.reasonHint': 'Staying at the current level can be a target too.',
  'target.setBy': 'Set {{time}} by {{user}}',
  'target.save': 'Save target',
  'target.remove': 'Remove target',
  'target.cancel': 'Cancel',
  'target.failed': 'Not saved: {{message}}',

  'parts.ofSystem': 'Parts of this system',
  'parts.ofDomain': 'Inside this domain',
  'parts.ofGroup': 'What this group owns',
  'parts.hint': 'Computed from the parts, independently of the answers above.',
  'parts.spread': 'Levels of the parts',
  'parts.components_one': '{{count}} component',
  'parts.components_other': '{{count}} components',
  'parts.component': 'Component',
  'parts.coverage': 'Coverage',
  'parts.covered': '{{answered}}/{{total}}',
  'parts.stale': 'stale',
  'parts.shown': '{{shown}} of {{total}} components',
  'parts.empty': 'There are no components here yet.',
  'parts.hidden': 'Some entities are hidden from you and are not counted here.',

  'demand.title': 'Capabilities in demand here',
  'demand.hint':
    'Capabilities that the next levels need and the parts do not use yet.',
  'demand.none': 'No demand: no next level depends on a capability.',
  'demand.soleBlocker_one':
    'on its own completes a level for {{count}} component',
  'demand.soleBlocker_other':
    'on its own completes a level for {{count}} components',
  'demand.bringsCloser_one': 'brings {{count}} closer',
  'demand.bringsCloser_other': 'brings {{count}} closer',
  'demand.inUse': 'in use by {{entities}}',
  'demand.offeredBy': 'Offered by',
  'demand.missing': 'Nobody offers this yet',
} as const;
