/** The English messages of the assessment. */
export const assessment = {
  'question.tickSeen_one': 'Tick the one that was seen',
  'question.tickSeen_other': 'Tick the {{count}} that were seen',
  'question.contradicted':
    'Facts speak against part of this answer. If it holds all the same, say why in a note.',
  'review.contradicted_one': 'Facts speak against {{count}} answer',
  'review.contradicted_other': 'Facts speak against {{count}} answers',
  'review.contradictedHint':
    'You can submit all the same. A note that says why helps whoever reads it.',
  'review.why': 'Note: {{note}}',
  'review.sayWhy': 'No note says why yet.',

  'assess.title': 'Assessment of {{entity}}',
  'assess.steps': 'Aspects of the assessment',
  'assess.answered': '{{confirmed}} of {{asked}} answered',
  'assess.confirmed': '{{confirmed}} of {{asked}} confirmed',
  'assess.inherited_one': '{{count}} inherited',
  'assess.inherited_other': '{{count}} inherited',
  'assess.leftElsewhere_one': '{{count}} usually answered elsewhere',
  'assess.leftElsewhere_other': '{{count}} usually answered elsewhere',
  'assess.back': 'Back to the Maturity tab',
  'assess.reviewStep': 'Review and submit',
  'assess.next': 'Next: {{aspect}}',
  'assess.notSaved_one': '{{count}} not saved',
  'assess.notSaved_other': '{{count}} not saved',
  'assess.keepAll_one': 'Keep {{count}} last answer',
  'assess.keepAll_other': 'Keep all {{count}} last answers',
  'assess.elsewhereOpen_one':
    '{{count}} area ({{open}} unanswered) usually answered elsewhere',
  'assess.elsewhereOpen_other':
    '{{count}} areas ({{open}} unanswered) usually answered elsewhere',
  'assess.elsewhere_one': '{{count}} area usually answered elsewhere',
  'assess.elsewhere_other': '{{count}} areas usually answered elsewhere',
  'assess.askedOn': 'Usually answered for: {{kinds}}.',

  'question.more': 'More',
  'question.moreOf': 'More about the levels of {{area}}',
  'question.less': 'Less',
  'question.lessOf': 'Less about the levels of {{area}}',
  'question.link': 'Link to this question',
  'question.linkOf': 'Link to {{area}}',
  'question.last': 'Last answer',
  'question.lastAnswer': 'Last time: {{answer}}, {{time}}.',
  'question.keep': 'Keep',
  'question.keepOf': 'Keep the last answer to {{area}}',
  'question.inherited': 'Inherited: {{answer}}, {{source}}',
  'question.answerHere': 'Answer here',
  'question.answerHereOf': 'Answer {{area}} here',
  'question.cleared': 'Your own answer will be removed when you submit.',
  'question.clear': 'Clear',
  'question.escapes': 'Other answers to {{area}}',
  'question.reason': 'Why does it not apply?',
  'question.reasonNeeded': 'Give a reason to save this answer.',
  'question.practices': 'Which practices of {{level}} are already in place?',
  'question.noteAndEvidence': 'Note and evidence',
  'question.evidenceUrl': 'Link',
  'question.evidenceTitle': 'Title (optional)',
  'question.evidenceAdd': 'Add link',
  'question.evidenceRemove': 'Remove',
  'question.evidenceRemoveOf': 'Remove {{title}}',
  'question.evidenceInvalid':
    'Enter a full URL, such as https://example.com/runbook',

  'save.saving': 'Saving …',
  'save.saved': 'Saved {{time}}',
  'save.retrying': 'Not saved yet. Retrying …',
  'save.unfinished': 'Not saved: this answer needs a reason.',
  'save.stillHolds': 'Until then, the last saved answer holds: {{answer}}.',
  'save.restore': 'Restore',
  'save.linkNotAdded': 'The typed link is not saved: add it, or discard it.',
  'save.removeLink': 'Discard link',
  'save.failed': 'Not saved: {{message}}',
  'save.again': 'Save again',
  'save.notSaved_one': '{{count}} answer is not saved yet',
  'save.notSaved_other': '{{count}} answers are not saved yet',
  'save.allSaved': 'All answers are saved',

  'conflict.title': 'Someone else changed this answer',
  'conflict.theirs': 'Theirs, {{time}} by {{user}}',
  'conflict.theirsCleared': 'Theirs',
  'conflict.mine': 'Yours',
  'conflict.takeTheirs': 'Use theirs',
  'conflict.takeMine': 'Save mine',

  'review.title': 'Review and submit',
  'review.changes': 'Changes',
  'review.noChanges': 'No answer differs from the last assessment.',
  'review.noAnswers': 'No areas have been answered yet.',
  'review.area': '{{aspect}} › {{area}}',
  'review.changedBy': 'Changed by {{user}}, {{time}}',
  'review.clearedBy': 'Cleared by {{user}}, {{time}}',
  'review.confirmedBy': 'Confirmed by {{user}}, {{time}}',
  'review.removed': 'No longer in the draft',
  'review.meanwhile': 'The draft has changed since you opened this review',
  'review.meanwhileHint':
    'Nothing has been submitted. Below is what changed in the meantime.',
  'review.submittedMeanwhile': 'Assessment {{revision}} has been submitted.',
  'review.submittedBy': 'Submitted by {{user}}, {{time}}.',
  'review.again': 'Review again',
  'review.outdated': 'Review the draft again before you submit it.',
  'review.open_one': '{{count}} area is not answered',
  'review.open_other': '{{count}} areas are not answered',
  'review.openHint': 'You can submit now and answer the rest later.',
  'review.change': '{{before}} → {{after}}',
  'review.details': '(details)',
  'review.confirmed_one': '{{count}} answer is confirmed unchanged.',
  'review.confirmed_other': '{{count}} answers are confirmed unchanged.',
  'review.levels': 'Resulting levels',
  'review.aspect': 'Aspect',
  'review.before': 'Before',
  'review.after': 'After',
  'review.overall': 'Overall',
  'review.note': 'What changed, and why? (optional)',
  'review.submit': 'Submit assessment',
  'review.nothing': 'Answer or keep at least one area before you submit.',
  'review.saving': 'Wait until all answers are saved.',
  'review.unsaved_one':
    '{{count}} answer is not saved, so there is nothing to review yet.',
  'review.unsaved_other':
    '{{count}} answers are not saved, so there is nothing to review yet.',
  'review.notConfirmed_one':
    '{{count}} answer is carried over without being confirmed',
  'review.notConfirmed_other':
    '{{count}} answers are carried over without being confirmed',
  'review.notConfirmedHint':
    'Answers that nobody confirms go stale. Keep what still holds.',
  'review.lastConfirmed': 'Last confirmed {{time}} · {{freshness}}',
  'review.failed': 'Not submitted: {{message}}',

  'discard.button': 'Discard draft',
  'discard.title': 'Discard the draft?',
  'discard.text':
    'Answers that have not been submitted are deleted, for everyone who edits this assessment. Submitted assessments are kept.',
  'discard.confirm': 'Discard',
  'discard.cancel': 'Keep editing',
  'discard.failed': 'Not discarded: {{message}}',
  'discard.changed':
    'Not discarded: somebody else has just changed this draft. It is shown as it is now; look at it before you discard it.',

  'confirm.short': 'needs confirmation',
  'confirm.text':
    'The description has changed since this was answered. Please confirm the answer.',
  'confirm.levelGone':
    'The model no longer has the level of the last answer. Please choose another one.',
  'confirm.gone_one':
    'Kept in the history: {{count}} answer to an area that the model no longer has',
  'confirm.gone_other':
    'Kept in the history: {{count}} answers to areas that the model no longer has',
  'confirm.goneHint':
    'They apply again if the area returns. Submitting does not change them.',

  'assess.noneAsked':
    'The areas of this aspect are usually answered elsewhere. Inherited answers apply; you can override them below.',
  'assess.mayNotTitle': 'You cannot assess this',
  'assess.mayNot':
    'You can see the maturity of {{entity}}, but not edit its assessment. Ask its owners or your portal administrator.',

  'question.keepInherited': 'Keep inherited',
  'question.keepInheritedOf': 'Keep the inherited answer to {{area}}',

  'keys.button': 'Keyboard shortcuts',
  'keys.title': 'Keyboard shortcuts',
  'keys.close': 'Close',
  'keys.where':
    'The keys work while the focus is in a question. Press Tab to move on.',
  'keys.level': 'choose a level',
  'keys.notApplicable': 'answer “not applicable”',
  'keys.unknown': 'answer “don’t know yet”',
  'keys.arrows': 'move between the levels',
  'keys.arrowsName': 'Arrow keys',
  'keys.help': 'show this help, anywhere on the page',
} as const;
