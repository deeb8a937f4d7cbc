import type {
  Answer,
  Assessment,
  SubmittedAnswers,
} from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';

/** An assessment whose answers were all given in it. */
export function testAssessment(
  answers: Record<string, Answer | number>,
  overrides: Partial<Omit<Assessment, 'answers'>> = {},
): Assessment {
  const assessment = {
    entityRef: 'component:default/checkout',
    modelId: 'test',
    modelVersion: '1.0.0',
    modelHash: 'test-hash',
    revision: 1,
    submittedAt: '2026-11-01T10:00:00.000Z',
    submittedBy: 'user:default/ana',
    ...overrides,
  };
  const { revision, submittedAt, submittedBy, modelHash } = assessment;
  const submitted = Object.entries(answers).map(
    ([areaId, answer]): [string, SubmittedAnswers[string]] => [
      areaId,
      {
        answer: typeof answer === 'number' ? assessedAt(answer) : answer,
        revision,
        submittedAt,
        submittedBy,
        modelHash,
      },
    ],
  );
  return { ...assessment, answers: Object.fromEntries(submitted) };
}
