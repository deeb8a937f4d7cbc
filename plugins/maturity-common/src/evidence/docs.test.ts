import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { model } from '../authoring/__testUtils__/cnmm';
import { catalogFactTypes } from './catalogFacts';

const docs = readFileSync(
  resolve(__dirname, '../../../../docs/facts.md'),
  'utf8',
);

/** The rows of the documented table of facts. */
const rows = [
  ...docs.matchAll(/^\| `(catalog\/[^`]+)` +\| (.*?) +\|(.*)\|$/gm),
];

it('documents every fact of the catalog, with what it is read from', () => {
  expect(rows.map(([, id, title]) => [id, title])).toEqual(
    catalogFactTypes.map(({ id, title }) => [id, title]),
  );
  const named = rows.map(([, id, , cell]) => [
    id,
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  ]);
  const sources = catalogFactTypes.flatMap(({ id, annotations, linkType }) => [
    ...(annotations ? [[id, annotations]] : []),
    ...(linkType ? [[id, ['metadata.links', linkType]]] : []),
  ]);
  expect(named).toEqual(expect.arrayContaining(sources));
});

it('documents every other fact that the checks of cnmm read', () => {
  const read = [
    ...JSON.stringify(model.checks).matchAll(/"fact":"(\*\/[^"]+)"/g),
  ].map(([, id]) => id);
  const documented = [...docs.matchAll(/^\| `(\*\/[^`]+)` /gm)].map(
    ([, id]) => id,
  );
  expect(documented.sort()).toEqual([...new Set(read)].sort());
});
