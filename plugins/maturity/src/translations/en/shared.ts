/** The English messages of what several features show. */
export const shared = {
  'evidence.supported': 'Seen: {{what}}',
  'evidence.contradicted': 'Speaks against it: {{what}}',
  'evidence.claims.supported': '{{seen}} of {{total}} practices in place seen',
  'evidence.claims.contradicted':
    '{{seen}} of {{total}} practices in place contradicted',
  'evidence.practices.supported': '{{seen}} of {{total}} practices seen',
  'evidence.practices.contradicted':
    '{{seen}} of {{total}} practices contradicted',
  'evidence.facts': 'Facts',
  'evidence.title': 'What tools have seen',
  'evidence.beyond_one':
    'Perhaps you are further than you say: {{count}} more practice was seen',
  'evidence.beyond_other':
    'Perhaps you are further than you say: {{count}} more practices were seen',
  'evidence.lookAgain': 'Look at this question again',

  // Tells how to format times and numbers; it is not shown.
  locale: 'en-GB',

  'level.name': '{{level}} · {{title}}',
  'level.none': 'Not assessed',
  'level.inherited': 'inherited',
  'level.inheritedHint':
    'Hatched: only answers of other entities give this level',
  'level.partial': 'partial',
  'level.partialHint': 'Some areas are not answered yet',

  'policy.median': 'Each level is the lower median of the assessed areas.',
  'policy.weakest': 'Each level is that of the weakest assessed area.',
  'policy.average':
    'Each level is the average of the assessed areas, rounded down.',

  'failure.forbiddenTitle': 'You do not have access',
  'failure.forbidden':
    'You do not have permission to read maturity in this part of the catalog. Ask its owner or your portal administrator.',
  'failure.permissions':
    'Whether you may do this could not be found out. Try again later.',
  'failure.notFound':
    'There is no maturity data for this entity. Its kind may not be assessed, or it may not be in the catalog yet.',
  'failure.noPage': 'Page not found',
  'failure.retry': 'Try again',
  'failure.loading': 'Loading',

  'kind.notAssessedTitle': 'Not assessed here',
  'kind.notAssessed':
    'Entities of the kind {{kind}} are not assessed in this portal.',

  'answer.notApplicable': 'Not applicable',
  'answer.unknown': 'Don’t know yet',
  'answer.none': 'Not answered',
  'answer.evidence': 'Evidence',
  'answer.note': 'Note',

  'source.own': 'own',
  'source.system': 'from the system ↑',
  'source.provider': 'from the platform ↑',
  'source.domain': 'from the domain ↑',
  'source.owner': 'from the owner ↑',
  'source.withheld': 'inherited ↑',

  'freshness.fresh': 'fresh',
  'freshness.ageing': 'ageing',
  'freshness.stale': 'stale',

  'model.choose': 'Model',

  'capability.title_one': 'Required capability',
  'capability.title_other': 'Required capabilities',
  'capability.recommended': 'Recommended platform capabilities',
  'capability.noneRecommended': 'No next level depends on a capability.',
  'capability.helps': 'Helps with {{area}}',
  'capability.helpsMore_one': 'Helps with {{area}} and {{count}} more',
  'capability.helpsMore_other': 'Helps with {{area}} and {{count}} more',
  'capability.needs': 'Needs {{capability}}',
  'capability.in-use': 'in use',
  'capability.available': 'available',
  'capability.missing': 'missing',
  'capability.nobody': 'Nobody offers this yet.',
  'capability.who': 'How to offer it',
  'capability.parts': '{{using}} of {{total}} parts use it.',
  'capability.readOn': 'Read more: {{title}}',
  'capability.projects': 'Related CNCF projects: {{projects}}',

  'provider.dependency': 'declared as a dependency',
  'provider.owner': 'Owner: {{owner}}',
  'provider.docs': 'Docs',
  'provider.docsOf': 'Docs of {{provider}}',
  'provider.template': 'Open template',
  'provider.templateOf': 'Open template: {{provider}}',
  'provider.failed':
    'Details of the providers could not be loaded: {{message}}',

  'practice.evidence': 'What shows it: {{evidence}}',

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

  'relation.notInCatalog': '{{name}} (not in the catalog)',

  'failure.title': 'This could not be loaded',

  'panel.showAll': 'Show all {{total}}',
  'panel.showFewer': 'Show fewer',
} as const;
