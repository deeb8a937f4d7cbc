import { InputError } from '@backstage/errors';
import type {
  ExchangedAssessment,
  ImportResult,
} from '@cnmm/backstage-plugin-maturity-common';
import express, {
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import { stringify } from 'yaml';
import { audited } from './audit';
import type { RouterOptions } from './createRouter';
import { lowerCase } from './lowerCase';
import { sendFile } from './sendFile';
import type { MaturityRouter } from './types';

/** The most that an import takes at once; `openapi.yaml` says it too. */
const MAX_IMPORT = '5mb';

const YAML = 'application/yaml';
const JSON_TYPE = 'application/json';

const readText = express.text({ type: [YAML, JSON_TYPE], limit: MAX_IMPORT });

/**
 * Reads the body of an import as text, before anything else reads it as JSON:
 * problems are told by their line.
 */
export function readImport(
  req: Request,
  res: Response,
  next: NextFunction,
): void {
  if (req.path === '/import') readText(req, res, next);
  else next();
}

/** The endpoints of import and export. */
export function routeExchange(
  router: MaturityRouter,
  {
    auditor,
    httpAuth,
    exchange,
  }: Pick<RouterOptions, 'auditor' | 'httpAuth' | 'exchange'>,
): void {
  router.post('/import', async (req, res) => {
    const { body: text, query } = req;
    const { dryRun = false } = query;
    const result = await audited(
      auditor,
      { eventId: 'assessment-import', request: req, meta: { dryRun } },
      async () => {
        const credentials = await httpAuth.credentials(req);
        if (typeof text !== 'string') throw new InputError('body: is missing');
        return exchange.import({ text, dryRun, credentials });
      },
      countsOf,
    );
    res.json(result);
  });

  router.get('/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, kind, model, format } = req.query;
    const assessments = exchange.export({
      entityRef: lowerCase(entityRef),
      kind: lowerCase(kind),
      model,
      credentials,
    });
    const accepted = req.accepts([JSON_TYPE, YAML]);
    const isYaml = format ? format === 'yaml' : accepted === YAML;
    await sendFile(
      res,
      isYaml
        ? { type: YAML, name: 'assessments.yaml', pieces: asYaml(assessments) }
        : {
            type: JSON_TYPE,
            name: 'assessments.json',
            pieces: asJson(assessments),
          },
    );
  });
}

/** How many assessments came to each result. */
function countsOf({ items }: ImportResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of items) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}

async function* asJson(
  assessments: AsyncIterable<ExchangedAssessment>,
): AsyncGenerator<string> {
  let start = '{"assessments":[';
  for await (const assessment of assessments) {
    yield `${start}\n${JSON.stringify(assessment)}`;
    start = ',';
  }
  yield start === ',' ? '\n]}\n' : `${start}]}\n`;
}

async function* asYaml(
  assessments: AsyncIterable<ExchangedAssessment>,
): AsyncGenerator<string> {
  let start = 'assessments:';
  for await (const assessment of assessments) {
    // One list as long as its items stand in the same column.
    const item = stringify([assessment], { lineWidth: 0 });
    yield start ? `${start}\n${item}` : item;
    start = '';
  }
  if (start) yield `${start} []\n`;
}
