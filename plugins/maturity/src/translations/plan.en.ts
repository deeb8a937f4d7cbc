/** The English messages of the plan, of models and of the way to confirm. */
export const planMessages = {
  'model.choose': 'Model',
  'tab.emptyWithheld_one':
    '{{total}} questions, about {{minutes}} minutes; {{count}} is already answered elsewhere.',
  'tab.emptyWithheld_other':
    '{{total}} questions, about {{minutes}} minutes; {{count}} are already answered elsewhere.',
  'tab.mayNotAssess': 'Only those who may edit it can assess {{entity}}.',

  'confirm.short': 'to confirm',
  'confirm.text':
    'The description has changed since this was answered. Please confirm.',
  'confirm.levelGone':
    'The model no longer has the level of the last answer. Please choose again.',
  'confirm.gone_one':
    'Kept in the history: {{count}} answer to an area that this model no longer has',
  'confirm.gone_other':
    'Kept in the history: {{count}} answers to areas that this model no longer has',
  'confirm.goneHint':
    'They hold again should their area come back. Submitting does not change them.',

  'plan.submitted':
    'Assessment {{revision}} is submitted. This is what to do next.',
  'plan.title': 'Next steps',
  'plan.titleOf': 'Next steps in {{aspect}}',
  'plan.none': 'No area that is assessed has a level above it.',
  'plan.noneOf': 'Nothing here is assessed that has a level above it.',
  'plan.completes': 'Completes {{area}} {{level}}',
  'plan.towards': 'Towards {{area}} {{level}}',
  'plan.practices_one': '{{count}} practice to put in place',
  'plan.practices_other': '{{count}} practices to put in place',
  'plan.confirmLevel':
    'Every practice of {{level}} is in place: say so in the next assessment',
  'plan.showAll': 'Show all {{total}} steps',
  'plan.showFewer': 'Show fewer',
  'plan.hidden':
    'Some entities are hidden from you, and their providers are not shown.',

  'capability.title_one': 'The capability that this needs',
  'capability.title_other': 'The capabilities that this needs',
  'capability.needs': 'Needs {{capability}}',
  'capability.in-use': 'in use',
  'capability.available': 'available',
  'capability.missing': 'missing',
  'capability.nobody': 'Nobody offers this yet.',
  'capability.parts': '{{using}} of {{total}} parts use it.',
  'capability.readOn': 'Read on: {{title}}',
  'capability.projects': 'CNCF projects for it: {{projects}}',
  'provider.owner': 'Owner: {{owner}}',
  'provider.docs': 'Docs',
  'provider.docsOf': 'Docs of {{provider}}',
  'provider.template': 'Open template',
  'provider.templateOf': 'Open template: {{provider}}',
  'provider.failed':
    'The catalog did not tell more about the providers: {{message}}',

  'practice.evidence': 'Look at: {{evidence}}',
  'technology.title': 'Technologies named for {{level}}',
  'technology.statusOf': '{{foundation}}: {{status}} as of {{date}}',
  'technology.graduated': 'graduated',
  'technology.incubating': 'incubating',
  'technology.sandbox': 'sandbox',
  'technology.archived': 'archived',
  'technology.retired': 'retired',
  'technology.external': 'not a CNCF project',
  'technology.partOf': 'part of {{project}}',
  'technology.instead': 'Use instead: {{projects}}',

  'readiness.title': 'Before the first level of {{aspect}}: is the time right?',

  'assess.noneAsked':
    'Nothing of this aspect is normally asked here. What others answered holds, and may be overridden below.',
  'assess.mayNotTitle': 'You may not assess this',
  'assess.mayNot':
    'You may see the maturity of {{entity}}, and not edit its assessment. Ask its owners or whoever runs the portal.',

  'failure.title': 'This cannot be shown now',

  'question.keepInherited': 'Keep inherited',
  'question.keepInheritedOf': 'Keep what {{area}} inherits',

  'keys.button': 'Keyboard shortcuts',
  'keys.title': 'Keyboard shortcuts',
  'keys.close': 'Close',
  'keys.where':
    'They hold while something of a question has the focus. Tab moves on.',
  'keys.level': 'choose a level',
  'keys.notApplicable': 'not applicable',
  'keys.unknown': 'don’t know yet',
  'keys.arrows': 'move between the levels',
  'keys.arrowsName': 'Arrow keys',
  'keys.help': 'show the keys, anywhere on this page',
} as const;
