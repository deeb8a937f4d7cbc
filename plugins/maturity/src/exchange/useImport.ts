import { useApi } from '@backstage/core-plugin-api';
import type { ImportResult } from '@cnmm/backstage-plugin-maturity-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { computedKey } from '../api/queries';
import { problemsOf, type ImportProblem } from './importProblems';

/** The most that the backend takes at once, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** How far an import has come. */
export type ImportState =
  | { status: 'idle' }
  | { status: 'tooLarge' | 'noText' | 'checking'; file: File }
  /** What would become of each; nothing is changed yet. */
  | { status: 'checked'; file: File; result: ImportResult }
  | { status: 'importing'; file: File; result: ImportResult }
  | { status: 'imported'; file: File; result: ImportResult }
  /** The backend took none of it, and said why. */
  | { status: 'wrong'; file: File; problems: ImportProblem[] }
  | { status: 'failed'; file: File; error: Error };

/** An import, step by step. */
export interface Import {
  state: ImportState;
  /** Takes a file and has it checked. */
  choose: (file: File) => void;
  /** Imports what was checked. */
  run: () => void;
}

/** Imports a file: checked first, and imported only when that is asked for. */
export function useImport(): Import {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const document = await chosen.text();
      return {
        document,
        result: await api.importAssessments(document, { dryRun: true }),
      };
    },
  });
  const add = useMutation({
    mutationFn: (document: string) => api.importAssessments(document),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: computedKey }),
        client.invalidateQueries({ queryKey: ['portfolio-status'] }),
      ]),
  });
  return {
    state: stateOf(),
    choose: chosen => {
      setFile(chosen);
      check.reset();
      add.reset();
      if (isTaken(chosen)) check.mutate(chosen);
    },
    run: () => {
      if (check.data) add.mutate(check.data.document);
    },
  };

  function stateOf(): ImportState {
    if (!file) return { status: 'idle' };
    if (file.size > MOST_BYTES) return { status: 'tooLarge', file };
    if (file.size === 0) return { status: 'noText', file };
    const error = add.error ?? check.error;
    if (error) {
      const problems = problemsOf(error);
      return problems.length > 0
        ? { status: 'wrong', file, problems }
        : { status: 'failed', file, error };
    }
    if (add.data) return { status: 'imported', file, result: add.data };
    if (!check.data) return { status: 'checking', file };
    const { result } = check.data;
    return { status: add.isPending ? 'importing' : 'checked', file, result };
  }
}

function isTaken({ size }: File): boolean {
  return size > 0 && size <= MOST_BYTES;
}
