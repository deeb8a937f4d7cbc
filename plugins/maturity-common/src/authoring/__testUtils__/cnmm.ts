import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkModelFile } from '../modelFiles';
import { formatProblem } from '../problems';

const file = path.join(__dirname, '../../../models/cnmm.yaml');
const checked = checkModelFile(readFileSync(file, 'utf8'), 'cnmm.yaml');
if ('problems' in checked) {
  throw new Error(checked.problems.map(formatProblem).join('\n'));
}

/** The built-in model and its warnings. */
export const { model, warnings } = checked;
