import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  ExchangedAssessment,
  ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import { stringify } from 'yaml';
import type { ExchangeService, ServiceInterface } from '../services';
import { audited } from './audit';
import { readDocument } from './bodies';
import { jsonFile, sendFile } from './files';
import { entityRefsOf, lowerCase, type MaturityRouter } from './requests';

const YAML = 'application/yaml';
const JSON_TYPE = 'application/json';

/** The endpoints `/import` and `/export`. */
export function routeExchange(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    exchange,
  }: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    exchange: ServiceInterface<ExchangeService>;
  },
): void {
  router.post('/import', async (req, res) => {
    const { dryRun = false } = req.query;
    const result = await audited(
      auditor,
      { eventId: 'assessment-import', request: req, meta: { dryRun } },
      async () => {
        const credentials = await httpAuth.credentials(req);
        const readText = () => readDocument(req, res);
        return exchange.import({ readText, dryRun, credentials });
      },
      countsOf,
    );
    res.json(result);
  });

  router.get('/export', async (req, res) => {
    const { format, ...filter } = req.query;
    await audited(
      auditor,
      { eventId: 'assessment-export', request: req, meta: filter },
      async () => {
        const credentials = await httpAuth.credentials(req);
        const { entityRef, kind, model } = filter;
        const exported = counted(
          exchange.export({
            entityRef: entityRefsOf('entityRef', entityRef),
            kind: lowerCase(kind),
            model,
            credentials,
          }),
        );
        const accepted = req.accepts([JSON_TYPE, YAML]);
        const isYaml = format ? format === 'yaml' : accepted === YAML;
        await sendFile(
          res,
          isYaml
            ? {
                type: YAML,
                name: 'assessments.yaml',
                pieces: asYaml(exported.items),
              }
            : {
                type: JSON_TYPE,
                name: 'assessments.json',
                pieces: jsonFile({}, 'assessments', exported.items),
              },
        );
        return exported;
      },
      ({ count }) => ({ exported: count }),
    );
  });
}

/** The number of assessments by result. */
function countsOf({ items }: ImportResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of items) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}

/** Counts the items of a stream as they are read. */
function counted<Item>(stream: AsyncIterable<Item>) {
  const result = { items: count(), count: 0 };
  async function* count(): AsyncGenerator<Item> {
    for await (const item of stream) {
      result.count += 1;
      yield item;
    }
  }
  return result;
}

async function* asYaml(
  assessments: AsyncIterable<ExchangedAssessment>,
): AsyncGenerator<string> {
  let start = 'assessments:';
  for await (const assessment of assessments) {
    // Lists of one item each, all at the same indentation, read as one list.
    const item = stringify([assessment], { lineWidth: 0 });
    yield start ? `${start}\n${item}` : item;
    start = '';
  }
  if (start) yield `${start} []\n`;
}
