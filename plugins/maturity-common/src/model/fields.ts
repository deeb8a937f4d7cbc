import { z } from 'zod';
import type { Link } from './types';

// The building blocks of the schemas of models and overlays.

export const text = z.string().trim().min(1, 'must not be empty');

export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be a slug: lower-case letters and digits, joined by hyphens',
  );

export const dottedSlug = (parts: number) =>
  z
    .string()
    .regex(
      new RegExp(
        `^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){${parts - 1}}$`,
      ),
      `must be ${parts} slugs joined by dots`,
    );

export const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address',
});

export const date = z.iso.date({
  error: 'must be a date in the form YYYY-MM-DD',
});

export const positiveLevel = z.number().int().min(1).max(9);

export const policy = z.enum(['median', 'weakest', 'average']);

export const link: z.ZodType<Link> = z
  .strictObject({
    title: text.describe('The text of the link.'),
    url: httpUrl.describe('Where the link leads.'),
  })
  .meta({ title: 'Link', description: 'A link to further reading.' });
