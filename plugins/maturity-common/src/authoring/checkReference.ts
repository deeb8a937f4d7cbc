import type { FactCondition, FactTest, ModelDefinition } from '../model/types';
import { practicePlaces } from './rules/places';

/** Generates the list of a model's checks in Markdown. */
export function checkReference(model: ModelDefinition): string {
  const { checks = [] } = model;
  const practices = practicePlaces(model).flatMap(({ practice, level }) => {
    const by = (field: 'supports' | 'contradicts') =>
      listed(checks.filter(each => each[field]?.includes(practice.id)));
    const evidence = [
      ['supported by', by('supports')],
      ['contradicted by', by('contradicts')],
    ].filter(([, ids]) => ids !== '');
    return evidence.length > 0
      ? [
          `- \`${practice.id}\` (level ${level.level}): ${evidence
            .map(each => each.join(' '))
            .join('; ')}`,
        ]
      : [];
  });
  const capabilities = model.capabilities.flatMap(({ id, title }) => {
    const ids = listed(checks.filter(each => each.uses?.includes(id)));
    return ids === '' ? [] : [`- ${title}: ${ids}`];
  });
  return `# The checks of \`${model.id}\`

<!-- Generated from the model by \`npm run model:docs\`; change it there. -->

What [facts](./facts.md#what-facts-mean) mean to the built-in model: ${
    checks.length
  } checks, which support or
contradict ${
    practices.length
  } practices. A check never changes a level. A fact whose id begins with \`*\` may
come from any source.

## Checks

${checks
  .map(({ id, title, when }) => `- \`${id}\` (${title}): ${conditionOf(when)}`)
  .join('\n')}

## Practices

${practices.join('\n')}

## Capabilities in use

What shows that an entity uses a capability, besides what it depends on.

${capabilities.join('\n')}
`;
}

function listed(checks: { id: string }[]): string {
  return checks.map(({ id }) => `\`${id}\``).join(', ');
}

function conditionOf({ fact, anyOf, allOf, ...test }: FactCondition): string {
  if (fact !== undefined) return testOf({ fact, ...test });
  return (anyOf ?? allOf ?? []).map(testOf).join(anyOf ? ' or ' : ' and ');
}

function testOf({ fact, absent, equals, atLeast, atMost }: FactTest): string {
  const id = `\`${fact}\``;
  if (absent) return `no ${id}`;
  if (equals !== undefined) return `${id} is ${equals}`;
  if (atLeast !== undefined && atMost !== undefined) {
    return `${id} from ${atLeast} to ${atMost}`;
  }
  if (atLeast !== undefined) return `${id} at least ${atLeast}`;
  return atMost === undefined ? id : `${id} at most ${atMost}`;
}
