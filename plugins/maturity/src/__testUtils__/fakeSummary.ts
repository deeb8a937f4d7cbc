import {
  compareAnswers,
  isAnswered,
  type Assessment,
  type AssessmentSummary,
} from '@cnmm/backstage-plugin-maturity-common';

/** An assessment as it is listed, after the one before it. */
export function summaryOf(
  { answers, ...assessment }: Assessment,
  index: number,
  history: Assessment[],
): AssessmentSummary {
  return {
    ...assessment,
    answered: Object.values(answers).filter(({ answer }) => isAnswered(answer))
      .length,
    changed: compareAnswers(history[index - 1], { answers }).length,
  };
}
