import type { Check, ModelDefinition } from '../model/types';
import { error, type Finding } from './problems';
import { checkIds, checkReferences } from './rules/structure';

/**
 * Adds the checks of an organisation to its models: each to those that have all
 * the practices and capabilities that it names.
 *
 * @param models - at least one, all of them without problems
 * @param checks - checks that match the schema
 * @returns the models in their order or, if there is an error, everything that
 * is wrong, with paths in the list of checks
 * @public
 */
export function addChecks(
  models: ModelDefinition[],
  checks: Check[],
): { models: ModelDefinition[] } | { findings: Finding[] } {
  const findings: Finding[] = [];
  const added = new Map<string, Check[]>();
  checks.forEach((check, index) => {
    const place = ({ path: [, , ...rest], ...finding }: Finding): Finding => ({
      ...finding,
      path: [index, ...rest],
    });
    const unknown = models.map(model =>
      checkReferences({ ...model, checks: [check] }).map(place),
    );
    const fitting = models.filter((_model, at) => unknown[at].length === 0);
    if (fitting.length === 0) findings.push(...unknown[0]);
    for (const { id } of fitting) {
      added.set(id, [...(added.get(id) ?? []), check]);
    }
  });
  const extended = models.map(model => ({
    ...model,
    ...(added.has(model.id) && {
      checks: [...(model.checks ?? []), ...(added.get(model.id) ?? [])],
    }),
  }));
  for (const model of extended) {
    for (const { message, hint, path } of checkIds(model)) {
      const check = model.checks?.[Number(path[1])];
      const index = checks.findIndex(each => each === check);
      findings.push(error([index, 'id'], `in ${model.id}, ${message}`, hint));
    }
  }
  return findings.length > 0 ? { findings } : { models: extended };
}
