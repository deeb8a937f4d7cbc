import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { ResolvedCapability } from '@cnmm/backstage-plugin-maturity-common';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';

jest.setTimeout(300_000);

const examples = resolve(__dirname, '../../../examples');

/** A template and a library offer these, which are not found. */
const missed = ['golden-paths', 'development-environments'];

function filesOf(folder: string): string[] {
  return readdirSync(resolve(examples, folder)).map(file =>
    readFileSync(resolve(examples, folder, file), 'utf8'),
  );
}

const refTo = (ref: string, defaultKind: string) =>
  stringifyEntityRef(parseEntityRef(ref, { defaultKind }));

/** The example organisation, with the relations that the catalog would add. */
function organisation({ annotated }: { annotated: boolean }): Entity[] {
  return (
    filesOf('catalog')
      .flatMap(file => parseAllDocuments(file))
      .map((document): Entity => document.toJS())
      // It has no annotation that finding it could be compared with.
      .filter(({ metadata }) => metadata.name !== 'opencost')
      .map(entity => {
        const { system, domain, owner, dependsOn = [] } = entity.spec ?? {};
        const { annotations, ...metadata } = entity.metadata;
        const relation = (type: string, targets: unknown, kind: string) =>
          [targets ?? []].flat().map(target => ({
            type,
            targetRef: refTo(String(target), kind),
          }));
        return {
          ...entity,
          metadata: annotated ? entity.metadata : metadata,
          relations: [
            ...relation('partOf', system, 'system'),
            ...relation('partOf', domain, 'domain'),
            ...relation('ownedBy', owner, 'group'),
            ...relation('dependsOn', dependsOn, 'component'),
          ],
        };
      })
  );
}

describe.each(databaseCases())('the example organisation on %s', (_, init) => {
  /** What reports and the ranking say of the capabilities that are found. */
  async function capabilities(annotated: boolean) {
    const entities = organisation({ annotated });
    const maturity = await startMaturity({
      knex: await init(),
      entities,
      maturity: annotated ? {} : { capabilities: { providers: 'accept' } },
    });
    for (const file of filesOf('assessments')) {
      const { assessments } = parse(file);
      const body = {
        assessments: assessments.filter(
          ({ model = 'cnmm' }: { model?: string }) => model === 'cnmm',
        ),
      };
      const { status } = await maturity.send('post', '/import', { body });
      expect(status).toBe(200);
    }
    await maturity.reconcile();
    const isFound = ({ capabilityId }: { capabilityId: string }) =>
      !missed.includes(capabilityId);
    const demand = await maturity.send('get', '/portfolio/capabilities');
    const components = entities
      .filter(({ kind }) => kind === 'Component')
      .map(entity => stringifyEntityRef(entity));
    const { body } = await maturity.send('post', '/reports/query', {
      body: { entityRefs: components },
    });
    return {
      providers: demand.body.items
        .filter(isFound)
        .map(({ capabilityId, providers, inUseBy }: Record<string, unknown>) =>
          JSON.stringify({ capabilityId, providers, inUseBy }),
        )
        .sort(),
      reports: body.items.map(
        ({
          entityRef,
          report,
        }: {
          entityRef: string;
          report: {
            recommendations: {
              areaId: string;
              capabilities: ResolvedCapability[];
            }[];
          };
        }) => ({
          entityRef,
          areas: report.recommendations
            .map(step => [step.areaId, step.capabilities.filter(isFound)])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        }),
      ),
    };
  }

  it('reads the same if what is found is accepted as if it were annotated', async () => {
    const declared = await capabilities(true);
    expect(await capabilities(false)).toEqual(declared);
    expect(declared.providers).toHaveLength(14);
    expect(JSON.stringify(declared.reports)).toContain('in-use');
  });
});
