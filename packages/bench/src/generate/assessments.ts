import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  areasOf,
  type Answer,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { Random } from './Random';

/** An assessment as an import takes it. */
interface GeneratedAssessment {
  entityRef: string;
  model: string;
  submittedAt: string;
  submittedBy: string;
  answers: Record<string, Answer>;
}

/** In how many cases an entity of a kind has an assessment. */
const shares: Record<string, number> = {
  component: 0.25,
  system: 0.8,
  domain: 0.8,
  group: 0.8,
};

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** The day that the generated history ends. */
const END = Date.parse('2026-11-01T09:00:00Z');

/**
 * Assessments of an organisation: of each entity that has any, one or two, on
 * some of the areas of the model that its kind is asked about.
 */
export function* assessments(
  entities: Entity[],
  model: Model,
  seed: number,
): Generator<GeneratedAssessment> {
  const random = new Random(seed);
  for (const entity of entities) {
    const share = shares[entity.kind.toLocaleLowerCase('en-US')] ?? 0;
    if (!random.chance(share)) continue;
    const asked = areasOf(model).filter(({ askedOn }) =>
      askedOn.includes(entity.kind),
    );
    let daysAgo = random.between(0, 400);
    for (let left = random.between(1, 2); left > 0; left--) {
      yield {
        entityRef: stringifyEntityRef(entity),
        model: model.id,
        submittedAt: new Date(END - daysAgo * MS_PER_DAY).toISOString(),
        submittedBy: 'user:default/bench',
        answers: answersOf(asked, random),
      };
      daysAgo = Math.floor(daysAgo / 2) - 1;
      if (daysAgo < 0) break;
    }
  }
}

function answersOf(
  areas: PracticeArea[],
  random: Random,
): Record<string, Answer> {
  return Object.fromEntries(
    areas
      .filter(() => random.chance(0.7))
      .map((area): [string, Answer] => [area.id, answerTo(area, random)]),
  );
}

function answerTo(area: PracticeArea, random: Random): Answer {
  if (random.chance(0.05)) return { state: 'unknown' };
  if (random.chance(0.05)) {
    return { state: 'not-applicable', reason: 'Nothing of the kind here.' };
  }
  // Low levels are more frequent than high ones.
  const level = Math.min(random.between(1, 5), random.between(1, 5));
  const known = area.levels.find(each => each.level === level)
    ? level
    : area.levels[0].level;
  const next = area.levels.find(each => each.level === known + 1);
  return {
    state: 'assessed',
    level: known,
    practices: (next?.practices ?? [])
      .filter(() => random.chance(0.5))
      .map(({ id }) => id),
  };
}
