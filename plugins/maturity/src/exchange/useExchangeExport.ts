import { useApi } from '@backstage/core-plugin-api';
import type { ExportFilter } from '@cnmm/backstage-plugin-maturity-common';
import { useMutation } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { saveFile } from '../ui/saveFile';

/** What a file of assessments can be. */
export type ExchangeFormat = 'yaml' | 'json';

/** Which histories are exported, and how. */
export interface ExchangeExport {
  filter: ExportFilter;
  /** All models if left out. */
  modelId?: string;
  format: ExchangeFormat;
}

/** A file that was saved. */
export interface SavedFile {
  name: string;
  /** In bytes. */
  size: number;
}

/** Saves the histories of entities as a file that an import takes. */
export function useExchangeExport() {
  const api = useApi(maturityApiRef);
  return useMutation({
    mutationFn: async ({
      filter,
      modelId,
      format,
    }: ExchangeExport): Promise<SavedFile> => {
      const text = await api.exportAssessments(filter, {
        ...(modelId && { model: modelId }),
        format,
      });
      const file = new Blob([text], { type: `application/${format}` });
      const name = `assessments.${format}`;
      saveFile(name, file);
      return { name, size: file.size };
    },
  });
}
