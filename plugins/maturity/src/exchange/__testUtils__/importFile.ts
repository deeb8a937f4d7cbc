import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** The result for the assessment at a position in a file, from 0. */
export const itemOf = (
  index: number,
  result: ImportItem['result'],
  more: Partial<ImportItem> = {},
): ImportItem => ({
  index,
  entityRef: `component:default/c${index}`,
  modelId: 'test',
  submittedAt: '2026-10-12T09:30:00.000Z',
  result,
  ...more,
});

/** A file that can be read, unlike those of jsdom. */
export function fileOf(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): File {
  return Object.assign(new File([content], name), {
    text: async () => String(content),
  });
}

/** A file with content. */
export const file = fileOf('ours.yaml', 'assessments: [1]');

/** Chooses a file on the exchange page. */
export async function choose(chosen = file): Promise<void> {
  await userEvent.upload(
    await screen.findByLabelText('File to import'),
    chosen,
  );
}
