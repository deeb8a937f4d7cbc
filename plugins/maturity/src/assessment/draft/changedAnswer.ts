import type {
  Answer,
  AssessedAnswer,
  Evidence,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';

/**
 * Moves an answer to another level, keeping whatever still makes sense there.
 */
export function withLevel(
  area: PracticeArea,
  answer: Answer | null,
  level: number,
): AssessedAnswer {
  if (answer?.state !== 'assessed') {
    return {
      state: 'assessed',
      level,
      ...(answer?.note && { note: answer.note }),
    };
  }
  const higher = new Set(
    area.levels
      .filter(candidate => candidate.level > level)
      .flatMap(({ practices }) => practices.map(({ id }) => id)),
  );
  return withPractices(
    { ...answer, level },
    (answer.practices ?? []).filter(id => higher.has(id)),
  );
}

/** Marks a practice of the next level as in place, or not. */
export function withPractice(
  area: PracticeArea,
  answer: AssessedAnswer,
  practiceId: string,
  inPlace: boolean,
): AssessedAnswer {
  const given = new Set(answer.practices);
  if (inPlace) given.add(practiceId);
  else given.delete(practiceId);
  const inOrder = area.levels
    .flatMap(({ practices }) => practices)
    .map(({ id }) => id);
  return withPractices(
    answer,
    inOrder.filter(id => given.has(id)),
  );
}

/** Sets the note of an answer, or removes it if empty. */
export function withNote<T extends Answer>(answer: T, note: string): T {
  return { ...answer, note: note.trim() || undefined };
}

/** Sets the evidence of an answer, or removes it if empty. */
export function withEvidence(
  answer: AssessedAnswer,
  evidence: Evidence[],
): AssessedAnswer {
  const { evidence: _, ...rest } = answer;
  return evidence.length > 0 ? { ...rest, evidence } : rest;
}

function withPractices(
  answer: AssessedAnswer,
  practices: string[],
): AssessedAnswer {
  const { practices: _, ...rest } = answer;
  return practices.length > 0 ? { ...rest, practices } : rest;
}
