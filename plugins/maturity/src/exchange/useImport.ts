import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { ImportResult } from '@cnmm/backstage-plugin-maturity-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { computedKey } from '../api/queries';

/** The largest file that the backend accepts, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** The progress of an import. */
export type ImportState =
  | { status: 'idle' }
  | { status: 'tooLarge' | 'empty' | 'checking'; file: File }
  /** The result is a preview: nothing has been changed yet. */
  | { status: 'checked'; file: File; result: ImportResult }
  | { status: 'importing'; file: File; result: ImportResult }
  | { status: 'imported'; file: File; result: ImportResult }
  /** The backend rejected the file and listed its problems. */
  | { status: 'rejected'; file: File; problems: ImportProblem[] }
  | { status: 'failed'; file: File; error: Error };

/** An import and its steps. */
export interface Import {
  state: ImportState;
  /** Takes a file and checks it. */
  choose: (file: File) => void;
  /** Imports the file that was checked. */
  run: () => void;
}

/** Imports a file in two steps: a check, and the import on request. */
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
    state: importState(),
    choose: chosen => {
      setFile(chosen);
      check.reset();
      add.reset();
      if (chosen.size > 0 && chosen.size <= MAX_BYTES) check.mutate(chosen);
    },
    run: () => {
      if (check.data) add.mutate(check.data.document);
    },
  };

  function importState(): ImportState {
    if (!file) return { status: 'idle' };
    if (file.size > MAX_BYTES) return { status: 'tooLarge', file };
    if (file.size === 0) return { status: 'empty', file };
    const error = add.error ?? check.error;
    if (error) {
      const problems = problemsOf(error);
      return problems.length > 0
        ? { status: 'rejected', file, problems }
        : { status: 'failed', file, error };
    }
    if (add.data) return { status: 'imported', file, result: add.data };
    if (!check.data) return { status: 'checking', file };
    const { result } = check.data;
    return { status: add.isPending ? 'importing' : 'checked', file, result };
  }
}

/** A problem in a file, and its place. */
export interface ImportProblem {
  /** From 1. */
  line?: number;
  /** The position of the assessment in the file, from 1. */
  position?: number;
  /** A field of the assessment or of the file; empty for all of it. */
  field: string;
  message: string;
}

/** The statuses that are about the file: invalid, or in conflict with data. */
const FILE_STATUSES = [400, 409];

/** A line of the message, such as `request:8 assessments.0.note: is too long`. */
const PROBLEM_LINE =
  /^(?:\S+?:(?<line>\d+)(?: (?<within>\S+))?|(?<path>\S+)): (?<message>.+)$/;

/**
 * The problems in a file, read from the backend's error message, which has a
 * line for each; empty if the error has another cause.
 */
function problemsOf(error: Error): ImportProblem[] {
  if (
    !(error instanceof ResponseError) ||
    !FILE_STATUSES.includes(error.statusCode)
  ) {
    return [];
  }
  const [, ...lines] = error.cause.message.split('\n');
  return lines.filter(line => line.trim() !== '').map(parseProblem);
}

function parseProblem(text: string): ImportProblem {
  const {
    line,
    within,
    path = within ?? '',
    message = text,
  } = PROBLEM_LINE.exec(text)?.groups ?? {};
  const [, index, field = path] =
    /^assessments\.(\d+)\.?(.*)$/.exec(path) ?? [];
  return {
    ...(line && { line: Number(line) }),
    ...(index && { position: Number(index) + 1 }),
    field,
    message,
  };
}
