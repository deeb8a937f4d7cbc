import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { databaseCases } from '../__testUtils__/databases';
import { testEntity } from '../__testUtils__/entities';
import { restrictedPermissions } from '../__testUtils__/restrictedPermissions';
import { startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(60_000);

const folder = createMockDirectory();

/** Sees everything. */
const all = mockCredentials.user.header('user:default/all');
/** Sees the components and the system, but neither their domain nor owners. */
const half = mockCredentials.user.header('user:default/half');

const isHalf = (credentials?: BackstageCredentials) =>
  JSON.stringify(credentials?.principal ?? null).includes('user:default/half');

const hidden = ['domain:default/hidden', 'group:default/hidden'];

const permissions = restrictedPermissions(isHalf);

/**
 * Two components alike, but that the owner and domain of `vain` do not exist,
 * and those of `veiled` are hidden from some; and one of a user, in a system
 * that does not exist.
 */
function entities(): Entity[] {
  return ['vain', 'veiled']
    .flatMap(name => {
      const target = name === 'vain' ? 'missing' : 'hidden';
      return [
        testEntity(`component:default/${name}`, {
          relations: {
            ownedBy: [`group:default/${target}`],
            partOf: [`system:default/of-${name}`],
          },
        }),
        testEntity(`system:default/of-${name}`, {
          relations: { partOf: [`domain:default/${target}`] },
        }),
      ];
    })
    .concat(
      testEntity('component:default/tool', {
        relations: {
          ownedBy: ['user:default/ana'],
          partOf: ['system:default/missing'],
        },
      }),
      // Only for the assessments that the test portfolio begins with.
      testEntity('component:default/checkout'),
      testEntity('system:default/ordering'),
      testEntity('user:default/ana'),
      ...hidden.map(ref => testEntity(ref)),
    );
}

describe.each(databaseCases())(
  'what is not in the catalog, on %s',
  (_name, init) => {
    let maturity: Awaited<ReturnType<typeof startPortfolio>>;
    beforeAll(async () => {
      maturity = await startPortfolio({
        folder,
        knex: await init(),
        entities: entities(),
        visibleTo: (credentials, entity) =>
          !isHalf(credentials) || !hidden.includes(stringifyEntityRef(entity)),
        features: [permissions.factory],
      });
    });

    async function read(path: string, authorization = all) {
      const { status, body } = await maturity.send('get', path, {
        authorization,
      });
      expect({ path, status }).toEqual({ path, status: 200 });
      return body;
    }

    const relations = async (name: string, authorization?: string) =>
      (await read(`/entities/component/default/${name}/report`, authorization))
        .relations;

    async function row(name: string, authorization?: string) {
      const { items } = await read(
        `/portfolio/entities?text=${name}`,
        authorization,
      );
      const [{ owner, system, domain, notInCatalog }] = items;
      return { owner, system, domain, notInCatalog };
    }

    async function groups(groupBy: string, authorization?: string) {
      const { items } = await read(
        `/portfolio/rollups?groupBy=${groupBy}`,
        authorization,
      );
      return items.map(({ group }: { group: unknown }) => group);
    }

    it('is left out of the relations of a report', async () => {
      expect(await relations('veiled')).toEqual({
        owners: ['group:default/hidden'],
        systems: ['system:default/of-veiled'],
        domains: ['domain:default/hidden'],
      });
      expect(await relations('vain')).toEqual({
        owners: [],
        systems: ['system:default/of-vain'],
        domains: [],
      });
      expect(await relations('tool')).toEqual({
        owners: ['user:default/ana'],
        systems: [],
        domains: [],
      });
    });

    it('is named in lists, and said not to be in the catalog', async () => {
      expect(await row('veiled')).toEqual({
        owner: 'group:default/hidden',
        system: 'system:default/of-veiled',
        domain: 'domain:default/hidden',
      });
      expect(await row('vain')).toEqual({
        owner: 'group:default/missing',
        system: 'system:default/of-vain',
        domain: 'domain:default/missing',
        notInCatalog: ['domain', 'owner'],
      });
      expect(await row('tool')).toEqual({
        owner: 'user:default/ana',
        system: 'system:default/missing',
        notInCatalog: ['system'],
      });
    });

    it.each([
      ['owner', 'group:default/hidden', 'group:default/missing'],
      ['domain', 'domain:default/hidden', 'domain:default/missing'],
    ])('is a group of its own by %s', async (groupBy, known, missing) => {
      const found = await groups(groupBy);
      expect(found).toContainEqual({ ref: known, title: 'hidden' });
      expect(found).toContainEqual({
        ref: missing,
        title: 'missing',
        notInCatalog: true,
      });
    });

    it('is exported with the entities', async () => {
      const { items } = await read('/portfolio/export?format=json&text=tool');
      expect(items).toMatchObject([{ notInCatalog: ['system'] }]);
    });

    it('looks the same as what is hidden', async () => {
      const differing = (value: unknown) =>
        JSON.stringify(value).replaceAll('vain', 'veiled');
      for (const ask of [relations, row]) {
        expect(differing(await ask('vain', half))).toBe(
          differing(await ask('veiled', half)),
        );
      }
      expect(await row('veiled', half)).toEqual({
        system: 'system:default/of-veiled',
      });
      expect(await relations('veiled', half)).toEqual({
        owners: [],
        systems: ['system:default/of-veiled'],
        domains: [],
      });
      // All that are left have neither.
      expect(await groups('domain', half)).toEqual([{ title: 'None' }]);
    });

    it('is in the catalog once it is registered', async () => {
      maturity.entities.push(testEntity('group:default/missing'));
      await maturity.reconcile();
      expect(await groups('owner')).toContainEqual({
        ref: 'group:default/missing',
        title: 'missing',
      });
      expect((await row('vain')).notInCatalog).toEqual(['domain']);
      maturity.entities.splice(-1);
      await maturity.reconcile();
      expect((await row('vain')).notInCatalog).toEqual(['domain', 'owner']);
    });
  },
);
