import {
  type Draft,
  type ReviewedDraft,
  reviewedDraft,
} from '@cnmm/backstage-plugin-maturity-common';
import type { EntityRequest } from '../services';
import type { TestServices } from './services';

/** What there is to review before anything was written. */
export const nothingReviewed: ReviewedDraft = { revision: 0, versions: {} };

/** Reads a draft, and returns the body that submits exactly that. */
export async function submissionOf(
  send: (
    method: 'get',
    path: string,
    options?: { authorization?: string },
  ) => Promise<{ body: Draft }>,
  draft: string,
  options?: { authorization?: string },
): Promise<{ reviewed: ReviewedDraft }> {
  const { body } = await send('get', draft, options);
  return { reviewed: reviewedDraft(body) };
}

/** Reads a draft, and submits exactly that. */
export async function submitReviewed(
  { drafts, assessments }: Pick<TestServices, 'drafts' | 'assessments'>,
  request: EntityRequest,
  submission: { submittedBy: string; note?: string },
) {
  const reviewed = reviewedDraft(await drafts.get(request));
  return assessments.submit(request, { ...submission, reviewed });
}
